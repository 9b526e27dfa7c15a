using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays;

/// <summary>An event of two aligned traces.</summary>
/// <param name="Change">Which of them has it.</param>
/// <param name="First">The event in the first; null if it has none there.</param>
/// <param name="Second">The event in the second; null if it has none there.</param>
public sealed record AlignedEvent(LineChange Change, TraceEvent? First, TraceEvent? Second)
{
    /// <summary>The line as a difference is shown: its mark, the event, and its rule.</summary>
    public override string ToString() => Change switch
    {
        LineChange.OnlyFirst => "- " + First,
        LineChange.OnlySecond => "+ " + Second,
        _ => "  " + First,
    };
}
