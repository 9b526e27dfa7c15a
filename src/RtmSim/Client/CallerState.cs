namespace RtmSim.Client;

/// <summary>The states of an invitation at its caller, with both SDKs' numbers.</summary>
internal enum CallerState
{
    Idle = 0,
    SentToRemote = 1,
    ReceivedByRemote = 2,
    AcceptedByRemote = 3,
    RefusedByRemote = 4,
    Canceled = 5,
    Failure = 6,
}

/// <summary>What can happen to an invitation at its caller.</summary>
internal enum CallerEvent
{
    Send,
    SendWithoutLogin,
    Acknowledged,

    /// <summary>The answer arrives, and the acknowledgement has not (L-19).</summary>
    AnsweredFirst,
    NoAnswer,
    PeerUnreachable,
    CancelTaken,
    Accepted,
    Refused,
    Expired,
    LoggedOut,

    /// <summary>The login it was sent during has failed (S-73).</summary>
    LoginFailed,
}
