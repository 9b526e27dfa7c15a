namespace agora_rtm;

/// <summary>What a logout came to (C-14, C-15).</summary>
public enum LOGOUT_ERR_CODE
{
    /// <summary>The user is logged out.</summary>
    LOGOUT_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    LOGOUT_ERR_REJECTED = 1,

    /// <summary>The client could not be initialized (B-04).</summary>
    LOGOUT_ERR_NOT_INITIALIZED = 101,

    /// <summary>There is no login to end (C-15).</summary>
    LOGOUT_ERR_USER_NOT_LOGGED_IN = 102,
}
