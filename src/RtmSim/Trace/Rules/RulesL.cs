using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about call invitations.</summary>
internal static class RulesL
{
    public static readonly Rule[] Table =
    {
        new("L-01", "Invitations move through their states at caller and callee "
            + "by the two transition tables.", Documented),
        new("L-02", "What Send, Cancel, Accept and Refuse return depends on the state, "
            + "by the two result tables.", Measured),
        new("L-03", "Until it is acknowledged, an invitation is sent again 2 s after each other "
            + "result; after 30 s it fails with 1 or 2.", Measured),
        new("L-04", "An invitation expires 60 s after the acknowledgement; "
            + "each side has its own clock and sends nothing.", Documented),
        new("L-05", "An acceptance is confirmed: the caller's callback comes "
            + "before the callee's.", Documented),
        new("L-06", "Content and response may have 8 KB of UTF-8 each; "
            + "more makes the call return 1.", Measured),
        new("L-07", "An invitation's channel ID is empty or a valid one, and joins nobody; "
            + "a bad one makes Send return 1.", Measured),
        new("L-08", "The other side reads what was set when the invitation was sent, "
            + "or answered.", Documented),
        new("L-09", "A caller may have many invitations open, several to one callee too; "
            + "they do not touch each other.", Documented),
        new("L-10", "There is no busy state: a callee gets a second invitation "
            + "while the first one rings.", Documented),
        new("L-11", "After Accepted, Refused, Canceled or Failure "
            + "an invitation has no further callback.", Documented),
        new("L-12", "A call that is refused changes no state "
            + "and sends nothing.", Documented),
        new("L-13", "Calls about invitations return their errors, on iOS to their completions; "
            + "there is no other callback for a call.", Documented),
        new("L-14", "Each callback has an invitation object of its own; "
            + "disposing it does not end the invitation.", Documented),
        new("L-15", "An acceptance starts no media "
            + "and joins no channel.", Documented),
        new("L-16", "A cancel stops resending and the 30 s at once; "
            + "a callee without the invitation never hears of it.", Assumed),
        new("L-17", "The callee's OnRemoteInvitationReceived comes before "
            + "the caller's OnLocalInvitationReceivedByPeer.", Documented),
        new("L-18", "LocalInvitation.GetCalleeId returns the callee's ID, "
            + "though the wrapper asks for something else.", Documented),
        new("L-19", "An answer that overtakes the acknowledgement gives "
            + "OnLocalInvitationReceivedByPeer first.", Documented),
        new("L-20", "An acceptance that arrives twice is confirmed twice "
            + "and called back once.", Documented),
        new("L-21", "An invitation that arrives twice is called back once; "
            + "a cancel for an ended one is ignored.", Documented),
    };
}
