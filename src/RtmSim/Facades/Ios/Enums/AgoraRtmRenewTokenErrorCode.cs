namespace DT.Xamarin.Agora;

/// <summary>What a renewal came to (N-02).</summary>
public enum AgoraRtmRenewTokenErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>It failed for another reason.</summary>
    Failure = 1,

    /// <summary>An argument is not valid.</summary>
    InvalidArgument = 2,

    /// <summary>The service refused; reserved.</summary>
    Rejected = 3,

    /// <summary>There were too many such calls in a short time.</summary>
    TooOften = 4,

    /// <summary>The token has expired.</summary>
    TokenExpired = 5,

    /// <summary>The token is not one for this project and user.</summary>
    InvalidToken = 6,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
