namespace DT.Xamarin.Agora;

/// <summary>Why the callee's invitation failed (L-01).</summary>
public enum AgoraRtmRemoteInvitationErrorCode : long
{
    /// <summary>Nothing failed.</summary>
    Ok = 0,

    /// <summary>The caller, or the callee itself, is offline (PR-15).</summary>
    LocalOffline = 1,

    /// <summary>The caller did not confirm the acceptance (S-52).</summary>
    AcceptFailure = 2,

    /// <summary>Nobody answered for 60 s (L-04).</summary>
    Expire = 3,
}
