using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about connection states.</summary>
internal static class RulesD
{
    public static readonly Rule[] Table =
    {
        new("D-01", "A new client starts in DISCONNECTED (1), "
            + "and no callback announces that state.", Documented),
        new("D-02", "Each change of state gives one OnConnectionStateChanged with state and "
            + "reason; no change gives none.", Measured),
        new("D-03", "In CONNECTED, 4 s without a link lead to RECONNECTING (4) for INTERRUPTED "
            + "(5); a shorter loss is not seen.", Measured),
        new("D-04", "RECONNECTING has no time limit: the client keeps trying, "
            + "until it is back or the app calls Logout.", Measured),
        new("D-05", "A reconnection that succeeds leads to CONNECTED (3) for "
            + "reason LOGIN_SUCCESS (2).", Documented),
        new("D-06", "A user back within 30 s was never away: "
            + "channel members see neither a leave nor a join.", Documented),
        new("D-07", "After 30 s of silence the service takes a user for offline and out of its "
            + "channels; members get OnMemberLeft.", Documented),
        new("D-08", "A client back after the 30 s mark is in its channels again, "
            + "for members by OnMemberJoined, and has its attributes.", Documented),
        new("D-09", "A token found expired in RECONNECTING gives OnTokenExpired; "
            + "the state stays as it is.", Documented),
        new("D-10", "The same user's login elsewhere moves a CONNECTED client to ABORTED (5) for "
            + "REMOTE_LOGIN (8), out of its channels.", Documented),
        new("D-11", "ABORTED ends only with Logout or Dispose; "
            + "the client never reconnects from it by itself.", Documented),
        new("D-12", "In RECONNECTING and ABORTED, calls return 0 and end in their time-out, "
            + "unless a reconnection comes in time.", Documented),
        new("D-13", "In DISCONNECTED and CONNECTING, "
            + "calls to the service return 102 and have no callback.", Measured),
        new("D-14", "Reason BANNED_BY_SERVER (7) comes from the ban control of "
            + "the simulation alone.", Documented),
        new("D-15", "A reconnection restores presence subscriptions without the app, "
            + "also after the 30 s mark.", Documented),
    };
}
