using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests.Coverage;

/// <summary>A run of each shipped scenario, for tests that look at all of them.</summary>
internal static class ShippedRuns
{
    private static readonly Lazy<IReadOnlyList<(ScenarioFile File, ScenarioResult Result)>> Runs =
        new(() => Shipped.Files
            .Select(file => (file, ScenarioRunner.Run(Shipped.Load(file))))
            .ToArray());

    public static IReadOnlyList<(ScenarioFile File, ScenarioResult Result)> All => Runs.Value;
}
