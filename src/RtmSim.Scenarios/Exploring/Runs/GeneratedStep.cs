using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>Something that is done in a generated run.</summary>
/// <param name="Wait">How long after the step before, or after the start.</param>
/// <param name="Action">What is done.</param>
public sealed record GeneratedStep(Duration Wait, GeneratedAction Action)
{
    /// <summary>
    /// Whether it comes after all that falls due at its moment, as a line of a test does, and not
    /// before that (S-09). What follows a late step at the same moment is late as well.
    /// </summary>
    public bool IsLate { get; init; }

    /// <summary>How often it is done, all at once. Default 1.</summary>
    public int Times { get; init; } = 1;
}
