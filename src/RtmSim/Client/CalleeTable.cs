using static RtmSim.Client.CalleeState;

namespace RtmSim.Client;

/// <summary>
/// An invitation at its callee as a table (L-01): the state, what happens, the next state, and why
/// it failed. What is not in the table changes nothing: an invitation that arrives again, or a
/// cancel for one that has ended (L-21).
/// </summary>
internal static class CalleeTable
{
    public static readonly InvitationTable<CalleeState, CalleeEvent> Moves =
        new InvitationTable<CalleeState, CalleeEvent>(CalleeState.Failure)
            .Move(Idle, CalleeEvent.Arrived, InvitationReceived, "L-01")
            .Move(InvitationReceived, CalleeEvent.Accept, AcceptSentToLocal, "L-05")
            .Move(AcceptSentToLocal, CalleeEvent.Confirmed, Accepted, "L-05")
            .Fail(AcceptSentToLocal, CalleeEvent.NotConfirmed, Protocol.Failure.Timeout, "S-52")
            .Fail(
                AcceptSentToLocal, CalleeEvent.CallerUnreachable, Protocol.Failure.PeerUnreachable,
                "S-52")
            .Move(InvitationReceived, CalleeEvent.RefuseTaken, Refused, "S-49")
            .Move(InvitationReceived, CalleeEvent.Canceled, Canceled, "L-01")
            .Move(AcceptSentToLocal, CalleeEvent.Canceled, Canceled, "L-01")
            .Fail(InvitationReceived, CalleeEvent.Expired, Protocol.Failure.Expired, "L-04")
            .Fail(
                InvitationReceived, CalleeEvent.LoggedOut, Protocol.Failure.PeerUnreachable,
                "S-50")
            .Fail(
                AcceptSentToLocal, CalleeEvent.LoggedOut, Protocol.Failure.PeerUnreachable,
                "S-50");
}
