using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Coverage;

namespace RtmSim.Scenarios.Tests.Coverage;

/// <summary>
/// The shipped scenarios show each limit from both sides: N and N + 1, just in time and too late,
/// and for rates that there is room again after the window.
/// </summary>
[TestFixture]
internal sealed class BoundaryCoverageTests
{
    [Test]
    public void Scenarios_Together_ReachAllSidesOfAllBoundaries()
    {
        RunCoverage coverage = new();
        foreach ((_, ScenarioResult result) in ShippedRuns.All)
        {
            coverage.Add(result);
        }

        Assert.That(
            coverage.UnreachedBoundaries.Select(gap => $"{gap.Boundary.What}: {gap.Side}"),
            Is.Empty);
    }
}
