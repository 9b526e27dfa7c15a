using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Running;

namespace RtmSim.Scenarios.Steps;

/// <summary>A step at its time.</summary>
/// <param name="Moment">When.</param>
/// <param name="Kind">What to do.</param>
/// <param name="Values">With what.</param>
internal sealed record PlannedStep(Moment Moment, StepKind Kind, ArgumentValues Values)
{
    /// <summary>Where it comes among all that happens at its moment.</summary>
    public Turn Turn { get; init; }

    /// <summary><c>file:line:column</c>, and where it is used if it is in a group.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>What ends the rounds that it is in: it is not done once one of them has.</summary>
    public IReadOnlyList<Trigger> Rounds { get; init; } = Array.Empty<Trigger>();

    public void Run(StepWorld world) => Kind.Run(world, Values);
}
