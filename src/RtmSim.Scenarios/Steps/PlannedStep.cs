using NodaTime;
using RtmSim.Scenarios.Language;

namespace RtmSim.Scenarios.Steps;

/// <summary>A step at its time.</summary>
/// <param name="Time">Since the start.</param>
/// <param name="Kind">What to do.</param>
/// <param name="Values">With what.</param>
internal sealed record PlannedStep(Duration Time, StepKind Kind, ArgumentValues Values)
{
    public void Run(StepWorld world) => Kind.Run(world, Values);
}
