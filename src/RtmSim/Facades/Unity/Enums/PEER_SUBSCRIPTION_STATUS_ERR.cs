namespace agora_rtm;

/// <summary>What a subscription came to (I-06 to I-11).</summary>
public enum PEER_SUBSCRIPTION_STATUS_ERR
{
    /// <summary>It is done.</summary>
    PEER_SUBSCRIPTION_STATUS_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    PEER_SUBSCRIPTION_STATUS_ERR_FAILURE = 1,

    /// <summary>No peer, or a user ID that is not valid (I-10).</summary>
    PEER_SUBSCRIPTION_STATUS_ERR_INVALID_ARGUMENT = 2,

    /// <summary>Reserved; never produced.</summary>
    PEER_SUBSCRIPTION_STATUS_ERR_REJECTED = 3,

    /// <summary>No answer within 10 s (I-10).</summary>
    PEER_SUBSCRIPTION_STATUS_ERR_TIMEOUT = 4,

    /// <summary>More than 10 calls in 5 s (I-10).</summary>
    PEER_SUBSCRIPTION_STATUS_ERR_TOO_OFTEN = 5,

    /// <summary>More than 512 peers (I-09).</summary>
    PEER_SUBSCRIPTION_STATUS_ERR_OVERFLOW = 6,

    /// <summary>The client could not be initialized (B-04).</summary>
    PEER_SUBSCRIPTION_STATUS_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    PEER_SUBSCRIPTION_STATUS_ERR_USER_NOT_LOGGED_IN = 102,
}
