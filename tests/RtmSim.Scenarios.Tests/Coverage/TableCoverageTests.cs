using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Coverage;

/// <summary>The shipped scenarios come to each cell of the state tables.</summary>
[TestFixture]
internal sealed class TableCoverageTests
{
    /// <summary>
    /// Cells where nothing happens, because the client does not even look: a link that is lost
    /// while nobody is logged in, a ban of somebody who is not there. One scenario shows them all
    /// by their silence: connection/nothing-happens.yaml.
    /// </summary>
    private static bool IsSilence(ConnectionCell cell) => cell.Kind == CellKind.Stay
        && cell is not
        {
            State: ConnectionState.Reconnecting,
            Event: ConnectionEvent.LoginRefused,
        };

    [Test]
    public void Scenarios_Together_ReachEachCellOfTheConnectionTable() => Assert.That(
        ConnectionTable.Cells
            .Where(cell => cell.Kind != CellKind.Never && !IsSilence(cell))
            .Where(IsUnreached),
        Is.Empty);

    [Test]
    public void Scenarios_Together_ReachEachTransitionOfInvitations()
    {
        Assert.That(CallerTable.Moves.Cells.Where(IsUnreached), Is.Empty);
        Assert.That(CalleeTable.Moves.Cells.Where(IsUnreached), Is.Empty);
    }

    [Test]
    public void Scenarios_Together_CallInEachStateOfAnInvitation()
    {
        IEnumerable<object> callers = Cells<CallerState>(
            Operation.SendInvitation, Operation.CancelInvitation);

        // What an app gets has arrived: it is never IDLE.
        IEnumerable<object> callees = Cells<CalleeState>(
            Operation.AcceptInvitation, Operation.RefuseInvitation)
            .Where(cell => cell is not (Operation, CalleeState.Idle));

        Assert.That(callers.Concat(callees).Where(IsUnreached), Is.Empty);
    }

    private static IEnumerable<object> Cells<T>(params Operation[] calls)
        where T : struct, Enum =>
        from call in calls
        from state in Enum.GetValues<T>()
        select (object)(call, state);

    private static bool IsUnreached(object cell) =>
        !ShippedRuns.All.Any(run => run.Result.Trace.Cells.Has(cell));
}
