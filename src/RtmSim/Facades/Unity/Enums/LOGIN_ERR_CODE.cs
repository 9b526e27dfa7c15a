namespace agora_rtm;

/// <summary>What a login came to (C-05 to C-11).</summary>
public enum LOGIN_ERR_CODE
{
    /// <summary>The user is logged in.</summary>
    LOGIN_ERR_OK = 0,

    /// <summary>Any other failure.</summary>
    LOGIN_ERR_UNKNOWN = 1,

    /// <summary>The project has no messaging service (S-75).</summary>
    LOGIN_ERR_REJECTED = 2,

    /// <summary>The user ID is not valid .</summary>
    LOGIN_ERR_INVALID_ARGUMENT = 3,

    /// <summary>The service does not know the App ID (S-08).</summary>
    LOGIN_ERR_INVALID_APP_ID = 4,

    /// <summary>The token is not one, or not for this App ID and user (S-17).</summary>
    LOGIN_ERR_INVALID_TOKEN = 5,

    /// <summary>The token's time is over (S-17).</summary>
    LOGIN_ERR_TOKEN_EXPIRED = 6,

    /// <summary>The token allows no login, or the user is banned (S-17, S-26).</summary>
    LOGIN_ERR_NOT_AUTHORIZED = 7,

    /// <summary>This instance is logged in, or about to be (C-07).</summary>
    LOGIN_ERR_ALREADY_LOGGED_IN = 8,

    /// <summary>No answer within 12 s (C-05).</summary>
    LOGIN_ERR_TIMEOUT = 9,

    /// <summary>More than 2 logins in 1 s (C-08).</summary>
    LOGIN_ERR_TOO_OFTEN = 10,

    /// <summary>The client could not be initialized (B-04).</summary>
    LOGIN_ERR_NOT_INITIALIZED = 101,
}
