using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays;

/// <summary>What came of a replay.</summary>
public sealed class ReplayResult
{
    internal ReplayResult(
        RecordedTrace recorded, RecordedTrace replayed, TraceDifference difference)
    {
        Recorded = recorded;
        Replayed = replayed;
        Difference = difference;
    }

    /// <summary>The trace that was repeated.</summary>
    public RecordedTrace Recorded { get; }

    /// <summary>What happened this time.</summary>
    public RecordedTrace Replayed { get; }

    /// <summary>The two side by side: recorded first.</summary>
    public TraceDifference Difference { get; }

    /// <summary>Whether every return value, callback and state came again at its time.</summary>
    public bool Agrees => Difference.IsEmpty;

    /// <summary>
    /// The first divergence in its context, and the rules that both sides name there; nothing if
    /// there is none.
    /// </summary>
    public IReadOnlyList<string> Divergence
    {
        get
        {
            if (Agrees)
            {
                return System.Array.Empty<string>();
            }

            List<string> lines = new() { "- recorded, + replayed:" };
            lines.AddRange(Difference.ToLines(most: 1));
            AlignedEvent[] here = Difference.Events
                .Skip(Difference.FirstPlace)
                .TakeWhile(each => each.Change != LineChange.Same)
                .ToArray();
            lines.Add(
                $"rules: recorded {Rules(here.Select(each => each.First))}, "
                + $"replayed {Rules(here.Select(each => each.Second))}");
            return lines;
        }
    }

    private static string Rules(IEnumerable<TraceEvent?> events)
    {
        string[] rules = events
            .Select(each => each?.Rule)
            .OfType<string>()
            .Distinct()
            .ToArray();
        return rules.Length == 0 ? "none" : string.Join(", ", rules);
    }
}
