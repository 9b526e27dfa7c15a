namespace RtmSim.Client;

/// <summary>How a call that is refused on the calling thread reports it (S-03).</summary>
public enum LocalFailureDelivery
{
    /// <summary>The return value alone, as the SDK does.</summary>
    Native,

    /// <summary>The return value, and the result callback too.</summary>
    ReturnAndCallback,

    /// <summary>The call returns 0; the result callback carries the code.</summary>
    CallbackOnly,
}

/// <summary>What a logout does while a login is under way (S-19).</summary>
public enum LogoutWhileConnecting
{
    /// <summary>It cancels the login.</summary>
    Cancel,

    /// <summary>It fails with "not logged in", and the login goes on.</summary>
    Reject,
}

/// <summary>What becomes of calls that are unanswered when a logout completes (S-22).</summary>
public enum PendingAtLogout
{
    /// <summary>Each fails with its family's general failure, before OnLogout.</summary>
    Fail,

    /// <summary>Each fails with "not logged in", before OnLogout.</summary>
    NotLoggedIn,

    /// <summary>They are never answered.</summary>
    Drop,
}

/// <summary>What a leave does while its join is under way (S-37).</summary>
public enum LeaveWhileJoining
{
    /// <summary>It succeeds and cancels the join.</summary>
    Cancel,

    /// <summary>It fails with "not in channel", and the join goes on.</summary>
    Reject,
}

/// <summary>What becomes of messages that are sent while the link is lost (S-74).</summary>
public enum SendWhileReconnecting
{
    /// <summary>They wait and go out after the reconnection.</summary>
    Queue,

    /// <summary>They never leave and end in a time-out.</summary>
    TimeoutOnly,
}

/// <summary>From when the 60 s of an invitation count (L-04).</summary>
public enum InvitationExpiryStart
{
    /// <summary>From the callee's acknowledgement, on each side by its own clock.</summary>
    Ack,

    /// <summary>From the call that sent it, on both sides.</summary>
    Send,
}

/// <summary>What becomes of open invitations when their user logs out (S-50).</summary>
public enum InvitationsAtLogout
{
    /// <summary>They fail, before OnLogout.</summary>
    Fail,

    /// <summary>They go on, and run into their time-outs unless the user comes back.</summary>
    RunOn,
}

/// <summary>What a second acceptance of an accepted invitation returns (L-02).</summary>
public enum AcceptAfterAccepted
{
    /// <summary>"Already ended", 3.</summary>
    AlreadyEnd,

    /// <summary>"Already accepted", 4.</summary>
    AlreadyAccept,
}

/// <summary>How calls are counted against a rate limit (S-61).</summary>
public enum RateWindow
{
    /// <summary>A window opens with the first call and starts again after its end.</summary>
    Fixed,

    /// <summary>At any time, the calls of the last window length count.</summary>
    Sliding,
}

/// <summary>Where the paths of uploads and downloads lead .</summary>
public enum FilePlace
{
    /// <summary>
    /// To the files that the test gave, else to the disk. Downloads go to the disk, except to a
    /// path the test gave.
    /// </summary>
    MemoryThenDisk,

    /// <summary>To the files that the test gave alone; downloads are added to them.</summary>
    MemoryOnly,
}
