namespace agora_rtm;

/// <summary>What a channel message came to (area G).</summary>
public enum CHANNEL_MESSAGE_ERR_CODE
{
    /// <summary>The service has it (G-02).</summary>
    CHANNEL_MESSAGE_ERR_OK = 0,

    /// <summary>Not joined, or any other failure (G-04).</summary>
    CHANNEL_MESSAGE_ERR_FAILURE = 1,

    /// <summary>No answer within 10 s (G-06).</summary>
    CHANNEL_MESSAGE_ERR_SENT_TIMEOUT = 2,

    /// <summary>More than 180 messages in 3 s (G-07).</summary>
    CHANNEL_MESSAGE_ERR_TOO_OFTEN = 3,

    /// <summary>Over 32 KB, or no message that can be sent (G-05).</summary>
    CHANNEL_MESSAGE_ERR_INVALID_MESSAGE = 4,

    /// <summary>The client could not be initialized (B-04).</summary>
    CHANNEL_MESSAGE_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    CHANNEL_MESSAGE_ERR_USER_NOT_LOGGED_IN = 102,
}
