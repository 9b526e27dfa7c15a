namespace DT.Xamarin.Agora;

/// <summary>Where an invitation is at its callee (L-01).</summary>
public enum AgoraRtmRemoteInvitationState : long
{
    /// <summary>Not seen in practice.</summary>
    Idle = 0,

    /// <summary>It has arrived.</summary>
    InvitationReceived = 1,

    /// <summary>Accepted, and not confirmed yet.</summary>
    AcceptSentToLocal = 2,

    /// <summary>The callee refused.</summary>
    Refused = 3,

    /// <summary>Accepted and confirmed.</summary>
    Accepted = 4,

    /// <summary>The caller cancelled.</summary>
    Canceled = 5,

    /// <summary>It failed.</summary>
    Failure = 6,
}
