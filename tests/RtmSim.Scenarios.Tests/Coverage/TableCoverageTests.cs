using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Scenarios.Coverage;

namespace RtmSim.Scenarios.Tests.Coverage;

/// <summary>
/// The shipped scenarios come to each cell of the state tables; connection/nothing-happens.yaml
/// shows those that are silent.
/// </summary>
[TestFixture]
internal sealed class TableCoverageTests
{
    [Test]
    public void Scenarios_Together_ReachEachCellOfTheConnectionTable() => Assert.That(
        StateCells.OfConnections.Where(IsUnreached),
        Is.Empty);

    [Test]
    public void Scenarios_Together_ReachEachTransitionOfInvitations()
    {
        Assert.That(CallerTable.Moves.Cells.Where(IsUnreached), Is.Empty);
        Assert.That(CalleeTable.Moves.Cells.Where(IsUnreached), Is.Empty);
    }

    [Test]
    public void Scenarios_Together_CallInEachStateOfAnInvitation() =>
        Assert.That(StateCells.OfCalls.Where(IsUnreached), Is.Empty);

    private static bool IsUnreached(object cell) =>
        !ShippedRuns.All.Any(run => run.Result.Trace.Cells.Has(cell));
}
