namespace agora_rtm;

/// <summary>Where an invitation is at its callee (L-01); 3 to 6 are final.</summary>
public enum REMOTE_INVITATION_STATE
{
    /// <summary>No invitation has arrived; apps do not see it.</summary>
    REMOTE_INVITATION_STATE_IDLE = 0,

    /// <summary>It is here and not answered.</summary>
    REMOTE_INVITATION_STATE_INVITATION_RECEIVED = 1,

    /// <summary>Accepted; the caller has not confirmed that.</summary>
    REMOTE_INVITATION_STATE_ACCEPT_SENT_TO_LOCAL = 2,

    /// <summary>The callee refused.</summary>
    REMOTE_INVITATION_STATE_REFUSED = 3,

    /// <summary>The callee accepted, and the caller confirmed.</summary>
    REMOTE_INVITATION_STATE_ACCEPTED = 4,

    /// <summary>The caller cancelled it.</summary>
    REMOTE_INVITATION_STATE_CANCELED = 5,

    /// <summary>It failed.</summary>
    REMOTE_INVITATION_STATE_FAILURE = 6,
}
