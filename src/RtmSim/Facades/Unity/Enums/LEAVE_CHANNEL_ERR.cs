namespace agora_rtm;

/// <summary>What a leave came to (F-15, F-16).</summary>
public enum LEAVE_CHANNEL_ERR
{
    /// <summary>The user is out of the channel.</summary>
    LEAVE_CHANNEL_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    LEAVE_CHANNEL_ERR_FAILURE = 1,

    /// <summary>Reserved; never produced.</summary>
    LEAVE_CHANNEL_ERR_REJECTED = 2,

    /// <summary>Neither joined nor joining (F-16).</summary>
    LEAVE_CHANNEL_ERR_NOT_IN_CHANNEL = 3,

    /// <summary>The client could not be initialized (B-04).</summary>
    LEAVE_CHANNEL_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    LEAVE_CHANNEL_ERR_USER_NOT_LOGGED_IN = 102,
}
