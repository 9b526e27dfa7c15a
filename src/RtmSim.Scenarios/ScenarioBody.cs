using System;
using System.Collections.Generic;
using NodaTime;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Steps;

namespace RtmSim.Scenarios;

/// <summary>What a scenario does and expects.</summary>
internal sealed record ScenarioBody(
    IReadOnlyList<PlannedStep> Steps,
    IReadOnlyList<Expectation> Expectations,
    Duration? Until,
    Duration LatestTime)
{
    /// <summary>What steps wait for, in the order of the file.</summary>
    public IReadOnlyList<Trigger> Triggers { get; init; } = Array.Empty<Trigger>();
}
