using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Replays;

/// <summary>Two traces side by side, event by event.</summary>
public sealed class TraceDifference
{
    private const int Reach = 4;

    internal TraceDifference(
        IReadOnlyList<AlignedEvent> events, IReadOnlyList<string> headers, bool digestsAgree)
    {
        Events = events;
        Headers = headers;
        DigestsAgree = digestsAgree;
    }

    /// <summary>All events of both, in order.</summary>
    public IReadOnlyList<AlignedEvent> Events { get; }

    /// <summary>
    /// What differs before any event: seed, start, length and options of the runs, a line each.
    /// </summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Whether the digests over what apps could observe are the same.</summary>
    public bool DigestsAgree { get; }

    /// <summary>The difference in a line.</summary>
    public string Summary
    {
        get
        {
            int first = Events.Count(each => each.Change == LineChange.OnlyFirst);
            int second = Events.Count(each => each.Change == LineChange.OnlySecond);
            int same = Events.Count - first - second;
            string digests = DigestsAgree ? "the digests agree" : "the digests differ";
            return $"{same} events are in both, {first} only in the first, "
                + $"{second} only in the second; {digests}";
        }
    }

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
