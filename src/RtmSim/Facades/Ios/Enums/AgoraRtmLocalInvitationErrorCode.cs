namespace DT.Xamarin.Agora;

/// <summary>Why the caller's invitation failed (L-01).</summary>
public enum AgoraRtmLocalInvitationErrorCode : long
{
    /// <summary>Nothing failed.</summary>
    Ok = 0,

    /// <summary>The callee could not be reached (L-03).</summary>
    RemoteOffline = 1,

    /// <summary>The callee did not acknowledge (L-03).</summary>
    RemoteNoResponse = 2,

    /// <summary>Nobody answered for 60 s (L-04).</summary>
    Expire = 3,

    /// <summary>The caller is not logged in (S-50, S-53).</summary>
    NotLoggedIn = 4,
}
