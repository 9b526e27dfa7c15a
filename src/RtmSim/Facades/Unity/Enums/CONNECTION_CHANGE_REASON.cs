namespace agora_rtm;

/// <summary>Why a connection changed its state (area D).</summary>
public enum CONNECTION_CHANGE_REASON
{
    /// <summary>Login was called (C-01).</summary>
    CONNECTION_CHANGE_REASON_LOGIN = 1,

    /// <summary>The service accepted a login or a return (C-02, D-05).</summary>
    CONNECTION_CHANGE_REASON_LOGIN_SUCCESS = 2,

    /// <summary>The service refused the login (C-04).</summary>
    CONNECTION_CHANGE_REASON_LOGIN_FAILURE = 3,

    /// <summary>The login was not answered within 12 s (C-05).</summary>
    CONNECTION_CHANGE_REASON_LOGIN_TIMEOUT = 4,

    /// <summary>The link was lost for 4 s (D-03).</summary>
    CONNECTION_CHANGE_REASON_INTERRUPTED = 5,

    /// <summary>The app logged out (C-14).</summary>
    CONNECTION_CHANGE_REASON_LOGOUT = 6,

    /// <summary>The user is banned (D-14, S-26).</summary>
    CONNECTION_CHANGE_REASON_BANNED_BY_SERVER = 7,

    /// <summary>The user logged in on another instance (D-10).</summary>
    CONNECTION_CHANGE_REASON_REMOTE_LOGIN = 8,
}
