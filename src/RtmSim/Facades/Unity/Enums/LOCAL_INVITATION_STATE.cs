namespace agora_rtm;

/// <summary>The states of a caller's invitation (area L).</summary>
public enum LOCAL_INVITATION_STATE
{
    /// <summary>Not sent.</summary>
    LOCAL_INVITATION_STATE_IDLE = 0,

    /// <summary>Sent, and not acknowledged.</summary>
    LOCAL_INVITATION_STATE_SENT_TO_REMOTE = 1,

    /// <summary>The callee has it.</summary>
    LOCAL_INVITATION_STATE_RECEIVED_BY_REMOTE = 2,

    /// <summary>Accepted; final.</summary>
    LOCAL_INVITATION_STATE_ACCEPTED_BY_REMOTE = 3,

    /// <summary>Refused; final.</summary>
    LOCAL_INVITATION_STATE_REFUSED_BY_REMOTE = 4,

    /// <summary>Cancelled by the caller; final.</summary>
    LOCAL_INVITATION_STATE_CANCELED = 5,

    /// <summary>Failed; final.</summary>
    LOCAL_INVITATION_STATE_FAILURE = 6,
}
