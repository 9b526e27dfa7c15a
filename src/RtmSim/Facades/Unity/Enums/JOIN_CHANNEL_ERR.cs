namespace agora_rtm;

/// <summary>What a join came to (area F).</summary>
public enum JOIN_CHANNEL_ERR
{
    /// <summary>The user is in the channel.</summary>
    JOIN_CHANNEL_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    JOIN_CHANNEL_ERR_FAILURE = 1,

    /// <summary>Reserved; never produced (F-14).</summary>
    JOIN_CHANNEL_ERR_REJECTED = 2,

    /// <summary>The channel ID is not valid .</summary>
    JOIN_CHANNEL_ERR_INVALID_ARGUMENT = 3,

    /// <summary>No answer within 5 s (F-13).</summary>
    JOIN_CHANNEL_TIMEOUT = 4,

    /// <summary>20 channels are joined or about to be (F-09).</summary>
    JOIN_CHANNEL_ERR_EXCEED_LIMIT = 5,

    /// <summary>Joined, or about to be (F-10).</summary>
    JOIN_CHANNEL_ERR_ALREADY_JOINED = 6,

    /// <summary>More than 50 joins in 3 s (F-11).</summary>
    JOIN_CHANNEL_ERR_TOO_OFTEN = 7,

    /// <summary>More than 2 joins of one channel in 5 s (F-12).</summary>
    JOIN_CHANNEL_ERR_JOIN_SAME_CHANNEL_TOO_OFTEN = 8,

    /// <summary>The client could not be initialized (B-04).</summary>
    JOIN_CHANNEL_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    JOIN_CHANNEL_ERR_USER_NOT_LOGGED_IN = 102,
}
