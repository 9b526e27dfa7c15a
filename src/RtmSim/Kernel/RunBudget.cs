namespace RtmSim.Kernel;

/// <summary>
/// How many events may run before a run is taken for endless. A run that passes either bound stops
/// with a <see cref="BudgetExceededException"/> that names the sources that ran most.
/// </summary>
public sealed record RunBudget
{
    /// <summary>Events at one instant of virtual time. Default 100,000.</summary>
    public long EventsPerInstant { get; init; } = 100_000;

    /// <summary>Events in one call that moves time. Default 50,000,000.</summary>
    public long EventsPerRun { get; init; } = 50_000_000;
}
