namespace agora_rtm;

/// <summary>Where an invitation is at its caller (L-01); 3 to 6 are final.</summary>
public enum LOCAL_INVITATION_STATE
{
    /// <summary>Created.</summary>
    LOCAL_INVITATION_STATE_IDLE = 0,

    /// <summary>Sent; the callee has not acknowledged it.</summary>
    LOCAL_INVITATION_STATE_SENT_TO_REMOTE = 1,

    /// <summary>The callee has it.</summary>
    LOCAL_INVITATION_STATE_RECEIVED_BY_REMOTE = 2,

    /// <summary>The callee accepted.</summary>
    LOCAL_INVITATION_STATE_ACCEPTED_BY_REMOTE = 3,

    /// <summary>The callee refused.</summary>
    LOCAL_INVITATION_STATE_REFUSED_BY_REMOTE = 4,

    /// <summary>The caller cancelled it.</summary>
    LOCAL_INVITATION_STATE_CANCELED = 5,

    /// <summary>It failed.</summary>
    LOCAL_INVITATION_STATE_FAILURE = 6,
}
