using static RtmSim.Client.CallerState;

namespace RtmSim.Client;

/// <summary>
/// An invitation at its caller as a table (L-01): the state, what happens, the next state, and why
/// it failed. What is not in the table comes too late and changes nothing (L-11).
/// </summary>
internal static class CallerTable
{
    public static readonly InvitationTable<CallerState, CallerEvent> Moves =
        new InvitationTable<CallerState, CallerEvent>(CallerState.Failure)
            .Fail(Idle, CallerEvent.SendWithoutLogin, Protocol.Failure.NotLoggedIn, "S-53")
            .Move(Idle, CallerEvent.Send, SentToRemote, "L-01")
            .Move(SentToRemote, CallerEvent.Acknowledged, ReceivedByRemote, "L-03")
            .Move(SentToRemote, CallerEvent.AnsweredFirst, ReceivedByRemote, "L-19")
            .Fail(
                SentToRemote, CallerEvent.PeerUnreachable, Protocol.Failure.PeerUnreachable,
                "L-03")
            .Fail(SentToRemote, CallerEvent.NoAnswer, Protocol.Failure.Timeout, "L-03")
            .Move(SentToRemote, CallerEvent.CancelTaken, Canceled, "S-49")
            .Move(ReceivedByRemote, CallerEvent.CancelTaken, Canceled, "S-49")
            .Move(ReceivedByRemote, CallerEvent.Accepted, AcceptedByRemote, "L-05")
            .Move(ReceivedByRemote, CallerEvent.Refused, RefusedByRemote, "L-01")
            .Fail(ReceivedByRemote, CallerEvent.Expired, Protocol.Failure.Expired, "L-04")
            .Fail(SentToRemote, CallerEvent.LoggedOut, Protocol.Failure.NotLoggedIn, "S-50")
            .Fail(ReceivedByRemote, CallerEvent.LoggedOut, Protocol.Failure.NotLoggedIn, "S-50")
            .Fail(SentToRemote, CallerEvent.LoginFailed, Protocol.Failure.Timeout, "S-73");
}
