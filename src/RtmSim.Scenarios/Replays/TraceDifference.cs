using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays;

/// <summary>How a line of two aligned traces differs.</summary>
public enum LineChange
{
    /// <summary>Both have it.</summary>
    Same,

    /// <summary>Only the first trace has it.</summary>
    OnlyFirst,

    /// <summary>Only the second trace has it.</summary>
    OnlySecond,
}

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

/// <summary>Two traces side by side, event by event.</summary>
public sealed class TraceDifference
{
    private const int Reach = 4;

    internal TraceDifference(IReadOnlyList<AlignedEvent> events, bool digestsAgree)
    {
        Events = events;
        DigestsAgree = digestsAgree;
    }

    /// <summary>All events of both, in order.</summary>
    public IReadOnlyList<AlignedEvent> Events { get; }

    /// <summary>Whether the digests over what apps could observe are the same.</summary>
    public bool DigestsAgree { get; }

    /// <summary>Whether no event differs.</summary>
    public bool IsEmpty => FirstPlace < 0;

    /// <summary>Where they differ first; -1 if they do not.</summary>
    public int FirstPlace
    {
        get
        {
            int place = 0;
            while (place < Events.Count && Events[place].Change == LineChange.Same)
            {
                place++;
            }

            return place < Events.Count ? place : -1;
        }
    }

    /// <summary>
    /// The lines around everything that differs; what lies between is counted, not shown.
    /// </summary>
    /// <param name="most">How many differing places at most; the rest is counted.</param>
    public IReadOnlyList<string> ToLines(int most = int.MaxValue)
    {
        List<string> lines = new();
        int shownTo = 0;
        int places = 0;
        for (int i = 0; i < Events.Count; i++)
        {
            if (Events[i].Change == LineChange.Same)
            {
                continue;
            }

            int end = i;
            while (end < Events.Count && Events[end].Change != LineChange.Same)
            {
                end++;
            }

            if (++places > most)
            {
                int left = Events.Skip(i).Count(each => each.Change != LineChange.Same);
                lines.Add($"… {left} more events differ");
                return lines;
            }

            int from = System.Math.Max(shownTo, i - Reach);
            AddSkipped(lines, from - shownTo);
            int to = System.Math.Min(Events.Count, end + Reach);
            lines.AddRange(Events.Skip(from).Take(to - from).Select(each => each.ToString()));
            shownTo = to;
            i = to - 1;
        }

        AddSkipped(lines, Events.Count - shownTo);
        return lines;
    }

    private static void AddSkipped(List<string> lines, int count)
    {
        if (count > 0)
        {
            lines.Add($"… {count} events that are the same");
        }
    }
}
