using NodaTime;

namespace RtmSim.Scenarios.Recording;

/// <summary>A line under <c>steps</c>: a step, its time, and how often it is done.</summary>
/// <param name="Step">What to do.</param>
/// <param name="Time">When, the first time.</param>
internal sealed record RecordedLine(RecordedStep Step, RecordedTime Time)
{
    /// <summary>How often it is done.</summary>
    public int Times { get; init; } = 1;

    /// <summary>From one time to the next.</summary>
    public Duration Every { get; init; }

    /// <summary>When it is done the last time.</summary>
    public Duration End => Time.Time + (Every * (Times - 1));
}
