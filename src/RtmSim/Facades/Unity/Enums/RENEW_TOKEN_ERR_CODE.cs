namespace agora_rtm;

/// <summary>What a token renewal came to (N-02).</summary>
public enum RENEW_TOKEN_ERR_CODE
{
    /// <summary>Reconnections use the new token (N-01).</summary>
    RENEW_TOKEN_ERR_OK = 0,

    /// <summary>No answer, ABORTED, no login privilege, or any other failure (S-59).</summary>
    RENEW_TOKEN_ERR_FAILURE = 1,

    /// <summary>No token (S-59).</summary>
    RENEW_TOKEN_ERR_INVALID_ARGUMENT = 2,

    /// <summary>Reserved; never produced (N-02).</summary>
    RENEW_TOKEN_ERR_REJECTED = 3,

    /// <summary>More than 2 calls in 1 s.</summary>
    RENEW_TOKEN_ERR_TOO_OFTEN = 4,

    /// <summary>The token has expired.</summary>
    RENEW_TOKEN_ERR_TOKEN_EXPIRED = 5,

    /// <summary>The token is not one for this App ID and user.</summary>
    RENEW_TOKEN_ERR_INVALID_TOKEN = 6,

    /// <summary>The client could not be initialized (B-04).</summary>
    RENEW_TOKEN_ERR_NOT_INITIALIZED = 101,

    /// <summary>Not logged in (D-13).</summary>
    RENEW_TOKEN_ERR_USER_NOT_LOGGED_IN = 102,
}
