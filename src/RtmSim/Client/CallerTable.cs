using System.Collections.Generic;
using RtmSim.Protocol;
using static RtmSim.Client.CallerState;

namespace RtmSim.Client;

/// <summary>
/// An invitation at its caller as a table (L-01): the state, what happens, the next state, and why
/// it failed. What is not in the table comes too late and changes nothing (L-11).
/// </summary>
internal static class CallerTable
{
    public static readonly IReadOnlyList<CallerCell> Cells = new[]
    {
        Fail(Idle, CallerEvent.SendWithoutLogin, Protocol.Failure.NotLoggedIn, "S-53"),
        Move(Idle, CallerEvent.Send, SentToRemote, "L-01"),
        Move(SentToRemote, CallerEvent.Acknowledged, ReceivedByRemote, "L-03"),
        Move(SentToRemote, CallerEvent.AnsweredFirst, ReceivedByRemote, "L-19"),
        Fail(SentToRemote, CallerEvent.PeerUnreachable, Protocol.Failure.PeerUnreachable, "L-03"),
        Fail(SentToRemote, CallerEvent.NoAnswer, Protocol.Failure.Timeout, "L-03"),
        Move(SentToRemote, CallerEvent.CancelTaken, Canceled, "S-49"),
        Move(ReceivedByRemote, CallerEvent.CancelTaken, Canceled, "S-49"),
        Move(ReceivedByRemote, CallerEvent.Accepted, AcceptedByRemote, "L-05"),
        Move(ReceivedByRemote, CallerEvent.Refused, RefusedByRemote, "L-01"),
        Fail(ReceivedByRemote, CallerEvent.Expired, Protocol.Failure.Expired, "L-04"),
        Fail(SentToRemote, CallerEvent.LoggedOut, Protocol.Failure.NotLoggedIn, "S-50"),
        Fail(ReceivedByRemote, CallerEvent.LoggedOut, Protocol.Failure.NotLoggedIn, "S-50"),
        Fail(SentToRemote, CallerEvent.LoginFailed, Protocol.Failure.Timeout, "S-73"),
    };

    public static CallerCell? Find(CallerState state, CallerEvent happened)
    {
        foreach (CallerCell cell in Cells)
        {
            if (cell.State == state && cell.Event == happened)
            {
                return cell;
            }
        }

        return null;
    }

    private static CallerCell Move(
        CallerState state, CallerEvent happened, CallerState next, string rule) =>
        new(state, happened, next, Protocol.Failure.None, rule);

    private static CallerCell Fail(
        CallerState state, CallerEvent happened, Failure failure, string rule) =>
        new(state, happened, CallerState.Failure, failure, rule);
}

/// <summary>One cell of the caller's table.</summary>
internal sealed record CallerCell(
    CallerState State, CallerEvent Event, CallerState Next, Failure Failure, string Rule);
