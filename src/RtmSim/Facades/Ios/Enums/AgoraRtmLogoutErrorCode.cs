namespace DT.Xamarin.Agora;

/// <summary>What a logout came to (C-14, C-15).</summary>
public enum AgoraRtmLogoutErrorCode : long
{
    /// <summary>It succeeded.</summary>
    Ok = 0,

    /// <summary>The service refused; reserved.</summary>
    Rejected = 1,

    /// <summary>Nothing is behind the object.</summary>
    NotInitialized = 101,

    /// <summary>There is no login.</summary>
    NotLoggedIn = 102,
}
