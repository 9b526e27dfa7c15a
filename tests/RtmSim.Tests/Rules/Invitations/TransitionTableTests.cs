using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>
/// Every cell of the two transition tables: those that move, and that all others do not.
/// </summary>
public sealed class TransitionTableTests
{
    // State, event, next state, why it failed.
    private static readonly Dictionary<string, string> CallerMoves = new()
    {
        ["0 SendWithoutLogin"] = "6 NotLoggedIn",
        ["0 Send"] = "1 None",
        ["1 Acknowledged"] = "2 None",
        ["1 AnsweredFirst"] = "2 None",
        ["1 PeerUnreachable"] = "6 PeerUnreachable",
        ["1 NoAnswer"] = "6 Timeout",
        ["1 CancelTaken"] = "5 None",
        ["2 CancelTaken"] = "5 None",
        ["2 Accepted"] = "3 None",
        ["2 Refused"] = "4 None",
        ["2 Expired"] = "6 Expired",
        ["1 LoggedOut"] = "6 NotLoggedIn",
        ["2 LoggedOut"] = "6 NotLoggedIn",
        ["1 LoginFailed"] = "6 Timeout",
    };

    private static readonly Dictionary<string, string> CalleeMoves = new()
    {
        ["0 Arrived"] = "1 None",
        ["1 Accept"] = "2 None",
        ["2 Confirmed"] = "4 None",
        ["2 NotConfirmed"] = "6 Timeout",
        ["2 CallerUnreachable"] = "6 PeerUnreachable",
        ["1 RefuseTaken"] = "3 None",
        ["1 Canceled"] = "5 None",
        ["2 Canceled"] = "5 None",
        ["1 Expired"] = "6 Expired",
        ["1 LoggedOut"] = "6 PeerUnreachable",
        ["2 LoggedOut"] = "6 PeerUnreachable",
    };

    private static IEnumerable<TestCaseData> CallerCells() =>
        from state in Enum.GetValues<CallerState>()
        from happened in Enum.GetValues<CallerEvent>()
        select new TestCaseData(
            (int)state, (int)happened, CallerMoves.GetValueOrDefault($"{(int)state} {happened}"));

    private static IEnumerable<TestCaseData> CalleeCells() =>
        from state in Enum.GetValues<CalleeState>()
        from happened in Enum.GetValues<CalleeEvent>()
        select new TestCaseData(
            (int)state, (int)happened, CalleeMoves.GetValueOrDefault($"{(int)state} {happened}"));

    [TestCaseSource(nameof(CallerCells))]
    [Rule("L-01", "L-11")]
    public void CallerCell_MovesAsTheTableSaysOrNotAtAll(int state, int happened, string? expected)
    {
        InvitationCell<CallerState, CallerEvent>? cell =
            CallerTable.Moves.Find((CallerState)state, (CallerEvent)happened);

        Assert.That(
            cell is null ? null : $"{(int)cell.Next} {cell.Failure}", Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(CalleeCells))]
    [Rule("L-01", "L-11", "L-21")]
    public void CalleeCell_MovesAsTheTableSaysOrNotAtAll(int state, int happened, string? expected)
    {
        InvitationCell<CalleeState, CalleeEvent>? cell =
            CalleeTable.Moves.Find((CalleeState)state, (CalleeEvent)happened);

        Assert.That(
            cell is null ? null : $"{(int)cell.Next} {cell.Failure}", Is.EqualTo(expected));
    }
}
