namespace DT.Xamarin.Agora;

/// <summary>Why the connection state changed.</summary>
public enum AgoraRtmConnectionChangeReason : long
{
    /// <summary>A login began (C-01).</summary>
    Login = 1,

    /// <summary>A login or a return succeeded (C-02, D-05).</summary>
    LoginSuccess = 2,

    /// <summary>A login failed (C-04).</summary>
    LoginFailure = 3,

    /// <summary>A login took too long (C-05).</summary>
    LoginTimeout = 4,

    /// <summary>The link was lost (D-03).</summary>
    Interrupted = 5,

    /// <summary>The app logged out (C-14).</summary>
    Logout = 6,

    /// <summary>The service banned the user (D-14).</summary>
    BannedByServer = 7,

    /// <summary>The user logged in elsewhere (D-10).</summary>
    RemoteLogin = 8,
}
