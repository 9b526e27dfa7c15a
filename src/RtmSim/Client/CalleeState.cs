namespace RtmSim.Client;

/// <summary>The states of an invitation at its callee, with both SDKs' numbers.</summary>
internal enum CalleeState
{
    Idle = 0,
    InvitationReceived = 1,
    AcceptSentToLocal = 2,
    Refused = 3,
    Accepted = 4,
    Canceled = 5,
    Failure = 6,
}

/// <summary>What can happen to an invitation at its callee.</summary>
internal enum CalleeEvent
{
    Arrived,
    Accept,
    Confirmed,
    NotConfirmed,
    CallerUnreachable,
    RefuseTaken,
    Canceled,
    Expired,
    LoggedOut,
}
