namespace agora_rtm;

/// <summary>The states of a callee's invitation (area L).</summary>
public enum REMOTE_INVITATION_STATE
{
    /// <summary>None.</summary>
    REMOTE_INVITATION_STATE_IDLE = 0,

    /// <summary>Received and acknowledged.</summary>
    REMOTE_INVITATION_STATE_INVITATION_RECEIVED = 1,

    /// <summary>Accepted, and not confirmed.</summary>
    REMOTE_INVITATION_STATE_ACCEPT_SENT_TO_LOCAL = 2,

    /// <summary>Refused; final.</summary>
    REMOTE_INVITATION_STATE_REFUSED = 3,

    /// <summary>Accepted and confirmed; final.</summary>
    REMOTE_INVITATION_STATE_ACCEPTED = 4,

    /// <summary>Cancelled by the caller; final.</summary>
    REMOTE_INVITATION_STATE_CANCELED = 5,

    /// <summary>Failed; final.</summary>
    REMOTE_INVITATION_STATE_FAILURE = 6,
}
