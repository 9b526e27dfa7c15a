using System.Collections.Generic;
using NodaTime;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Steps;

namespace RtmSim.Scenarios;

/// <summary>What a scenario does and expects.</summary>
internal sealed record ScenarioBody(
    IReadOnlyList<PlannedStep> Steps,
    IReadOnlyList<Expectation> Expectations,
    Duration? Until,
    Duration LatestTime);
