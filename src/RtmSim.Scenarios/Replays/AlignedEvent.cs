using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays;

/// <summary>An event of two aligned traces.</summary>
/// <param name="Change">Which of them has it.</param>
/// <param name="First">The event in the first; null if it has none there.</param>
/// <param name="Second">The event in the second; null if it has none there.</param>
public sealed record AlignedEvent(LineChange Change, TraceEvent? First, TraceEvent? Second)
{
    /// <summary>
    /// The line as a difference is shown: its mark, the event, and what the text of an event alone
    /// leaves out.
    /// </summary>
    public override string ToString() => Change switch
    {
        LineChange.OnlyFirst => "- " + Whole(First!),
        LineChange.OnlySecond => "+ " + Whole(Second!),
        _ => "  " + First,
    };

    private static string Whole(TraceEvent traced)
    {
        string text = traced.ToString();
        string rule = traced.Rule is null || text.EndsWith(']')
            ? string.Empty
            : $"  [{traced.Rule}]";
        string origin = traced.Origin == TraceOrigin.None
            ? string.Empty
            : $"  from {traced.Origin.ToString().ToLowerInvariant()}";
        return text + rule + origin;
    }
}
