namespace agora_rtm;

/// <summary>What a query of online states came to (I-01 to I-04).</summary>
public enum QUERY_PEERS_ONLINE_STATUS_ERR
{
    /// <summary>The states are there.</summary>
    QUERY_PEERS_ONLINE_STATUS_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    QUERY_PEERS_ONLINE_STATUS_ERR_FAILURE = 1,

    /// <summary>No user, over 256, or an ID that is not valid (I-03).</summary>
    QUERY_PEERS_ONLINE_STATUS_ERR_INVALID_ARGUMENT = 2,

    /// <summary>Reserved; never produced.</summary>
    QUERY_PEERS_ONLINE_STATUS_ERR_REJECTED = 3,

    /// <summary>No answer within 10 s (I-04).</summary>
    QUERY_PEERS_ONLINE_STATUS_ERR_TIMEOUT = 4,

    /// <summary>More than 10 calls in 5 s (I-04).</summary>
    QUERY_PEERS_ONLINE_STATUS_ERR_TOO_OFTEN = 5,

    /// <summary>The client could not be initialized (B-04).</summary>
    QUERY_PEERS_ONLINE_STATUS_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    QUERY_PEERS_ONLINE_STATUS_ERR_USER_NOT_LOGGED_IN = 102,
}
