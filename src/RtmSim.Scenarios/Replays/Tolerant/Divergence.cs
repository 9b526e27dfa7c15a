using System.Collections.Generic;
using NodaTime;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>A place where the simulator would have answered otherwise.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Recorded">The event of the recording; null if it has none.</param>
/// <param name="Simulated">The simulator's; null if it has none.</param>
/// <param name="Rule">
/// What the simulator follows there; null where it has nothing to say of it.
/// </param>
/// <param name="Moment">When, since the start of the recording.</param>
public sealed record Divergence(
    DivergenceKind Kind, TraceEvent? Recorded, TraceEvent? Simulated, Rule? Rule, Duration Moment)
{
    /// <summary>What was recorded before it, of two that came the other way round.</summary>
    public TraceEvent? Other { get; init; }

    /// <summary>The divergence in a few lines: what, on both sides, and by which rule.</summary>
    public IReadOnlyList<string> ToLines()
    {
        string client = (Recorded ?? Simulated)?.Client ?? "the service";
        List<string> lines = new()
        {
            $"{TraceText.Seconds(Moment)} {client}: {DivergenceText.Of(Kind)}",
        };
        if (Other is not null)
        {
            lines.Add($"- {DivergenceText.Of(Other)}");
        }

        if (Recorded is not null)
        {
            lines.Add($"- {DivergenceText.Of(Recorded)}");
        }

        if (Simulated is not null)
        {
            lines.Add($"+ {DivergenceText.Of(Simulated)}");
        }

        lines.Add(Rule is null ? "no rule of the simulator is about it" : $"by {Rule}");
        return lines;
    }
}
