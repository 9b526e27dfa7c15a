namespace DT.Xamarin.Agora;

/// <summary>Where an invitation is at its caller (L-01).</summary>
public enum AgoraRtmLocalInvitationState : long
{
    /// <summary>Not sent yet.</summary>
    Idle = 0,

    /// <summary>Sent, and not acknowledged yet.</summary>
    SentToRemote = 1,

    /// <summary>The callee has it.</summary>
    ReceivedByRemote = 2,

    /// <summary>The callee accepted.</summary>
    AcceptedByRemote = 3,

    /// <summary>The callee refused.</summary>
    RefusedByRemote = 4,

    /// <summary>The caller cancelled.</summary>
    Canceled = 5,

    /// <summary>It failed.</summary>
    Failure = 6,
}
