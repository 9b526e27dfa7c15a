namespace DT.Xamarin.Agora;

/// <summary>What a login came to (C-02 to C-09).</summary>
public enum AgoraRtmLoginErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>It failed for an unknown reason.</summary>
    Unknown = 1,

    /// <summary>The service refused; reserved.</summary>
    Rejected = 2,

    /// <summary>An argument is not valid.</summary>
    InvalidArgument = 3,

    /// <summary>There is no such project.</summary>
    InvalidAppId = 4,

    /// <summary>The token is not one for this project and user.</summary>
    InvalidToken = 5,

    /// <summary>The token has expired.</summary>
    TokenExpired = 6,

    /// <summary>The user may not log in.</summary>
    NotAuthorized = 7,

    /// <summary>There is a login already (C-07).</summary>
    AlreadyLogin = 8,

    /// <summary>No answer came in time.</summary>
    Timeout = 9,

    /// <summary>There were more than 2 logins in 1 s (C-08).</summary>
    LoginTooOften = 10,

    /// <summary>Nothing is behind the object.</summary>
    LoginNotInitialized = 101,
}
