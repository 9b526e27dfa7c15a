namespace agora_rtm;

/// <summary>What a request for the subscribed peers came to (I-12).</summary>
public enum QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR
{
    /// <summary>The list is there.</summary>
    QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_OK = 0,

    /// <summary>An unknown option, or any other failure (S-41).</summary>
    QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_FAILURE = 1,

    /// <summary>No answer within 5 s.</summary>
    QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_TIMEOUT = 2,

    /// <summary>More than 10 calls in 5 s.</summary>
    QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_TOO_OFTEN = 3,

    /// <summary>The client could not be initialized (B-04).</summary>
    QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR_USER_NOT_LOGGED_IN = 102,
}
