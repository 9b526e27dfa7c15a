namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>How a generated run is played.</summary>
public sealed record PlayOptions
{
    /// <summary>
    /// Whether, after the last step and the tail, every fault is healed and the run goes on until
    /// all should be well again. Default false.
    /// </summary>
    public bool Heals { get; init; }

    /// <summary>The app under test; null if there is none.</summary>
    internal IAppSeat? Seat { get; init; }
}
