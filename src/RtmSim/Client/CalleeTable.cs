using System.Collections.Generic;
using RtmSim.Protocol;
using static RtmSim.Client.CalleeState;

namespace RtmSim.Client;

/// <summary>
/// An invitation at its callee as a table (L-01): the state, what happens, the next state, and why
/// it failed. What is not in the table changes nothing: an invitation that arrives again, or a
/// cancel for one that has ended (L-21).
/// </summary>
internal static class CalleeTable
{
    public static readonly IReadOnlyList<CalleeCell> Cells = new[]
    {
        Move(Idle, CalleeEvent.Arrived, InvitationReceived, "L-01"),
        Move(InvitationReceived, CalleeEvent.Accept, AcceptSentToLocal, "L-05"),
        Move(AcceptSentToLocal, CalleeEvent.Confirmed, Accepted, "L-05"),
        Fail(AcceptSentToLocal, CalleeEvent.NotConfirmed, Protocol.Failure.Timeout, "S-52"),
        Fail(
            AcceptSentToLocal, CalleeEvent.CallerUnreachable, Protocol.Failure.PeerUnreachable,
            "S-52"),
        Move(InvitationReceived, CalleeEvent.RefuseTaken, Refused, "S-49"),
        Move(InvitationReceived, CalleeEvent.Canceled, Canceled, "L-01"),
        Move(AcceptSentToLocal, CalleeEvent.Canceled, Canceled, "L-01"),
        Fail(InvitationReceived, CalleeEvent.Expired, Protocol.Failure.Expired, "L-04"),
        Fail(
            InvitationReceived, CalleeEvent.LoggedOut, Protocol.Failure.PeerUnreachable, "S-50"),
        Fail(
            AcceptSentToLocal, CalleeEvent.LoggedOut, Protocol.Failure.PeerUnreachable, "S-50"),
    };

    public static CalleeCell? Find(CalleeState state, CalleeEvent happened)
    {
        foreach (CalleeCell cell in Cells)
        {
            if (cell.State == state && cell.Event == happened)
            {
                return cell;
            }
        }

        return null;
    }

    private static CalleeCell Move(
        CalleeState state, CalleeEvent happened, CalleeState next, string rule) =>
        new(state, happened, next, Protocol.Failure.None, rule);

    private static CalleeCell Fail(
        CalleeState state, CalleeEvent happened, Failure failure, string rule) =>
        new(state, happened, CalleeState.Failure, failure, rule);
}

/// <summary>One cell of the callee's table.</summary>
internal sealed record CalleeCell(
    CalleeState State, CalleeEvent Event, CalleeState Next, Failure Failure, string Rule);
