namespace agora_rtm;

/// <summary>What a peer message came to (area E).</summary>
public enum PEER_MESSAGE_ERR_CODE
{
    /// <summary>The peer has it (E-01).</summary>
    PEER_MESSAGE_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    PEER_MESSAGE_ERR_FAILURE = 1,

    /// <summary>No result within 10 s; the message may still arrive (E-12, S-30).</summary>
    PEER_MESSAGE_ERR_SENT_TIMEOUT = 2,

    /// <summary>The peer is offline, and nothing was stored (E-02).</summary>
    PEER_MESSAGE_ERR_PEER_UNREACHABLE = 3,

    /// <summary>The peer is offline; the service keeps the message for it (E-03).</summary>
    PEER_MESSAGE_ERR_CACHED_BY_SERVER = 4,

    /// <summary>More than 180 messages in 3 s (E-13).</summary>
    PEER_MESSAGE_ERR_TOO_OFTEN = 5,

    /// <summary>The peer ID is not valid .</summary>
    PEER_MESSAGE_ERR_INVALID_USERID = 6,

    /// <summary>Over 32 KB, or no message that can be sent (E-09).</summary>
    PEER_MESSAGE_ERR_INVALID_MESSAGE = 7,

    /// <summary>The peer's SDK is too old for the message (E-23).</summary>
    PEER_MESSAGE_ERR_IMCOMPATIBLE_MESSAGE = 8,

    /// <summary>The client could not be initialized (B-04).</summary>
    PEER_MESSAGE_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    PEER_MESSAGE_ERR_USER_NOT_LOGGED_IN = 102,
}
