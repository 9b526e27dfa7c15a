namespace agora_rtm;

/// <summary>What a request for member counts came to (H-05 to H-07).</summary>
public enum GET_CHANNEL_MEMBER_COUNT_ERR_CODE
{
    /// <summary>The counts are there.</summary>
    GET_CHANNEL_MEMBER_COUNT_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    GET_CHANNEL_MEMBER_COUNT_ERR_FAILURE = 1,

    /// <summary>No channel, or a channel ID that is not valid (A-10, S-40).</summary>
    GET_CHANNEL_MEMBER_COUNT_ERR_INVALID_ARGUMENT = 2,

    /// <summary>More than 1 request in 1 s (H-07).</summary>
    GET_CHANNEL_MEMBER_COUNT_ERR_TOO_OFTEN = 3,

    /// <summary>No answer within 5 s (H-07).</summary>
    GET_CHANNEL_MEMBER_COUNT_ERR_TIMEOUT = 4,

    /// <summary>More than 32 channels (H-06).</summary>
    GET_CHANNEL_MEMBER_COUNT_ERR_EXCEED_LIMIT = 5,

    /// <summary>The client could not be initialized (B-04).</summary>
    GET_CHANNEL_MEMBER_COUNT_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    GET_CHANNEL_MEMBER_COUNT_ERR_USER_NOT_LOGGED_IN = 102,
}
