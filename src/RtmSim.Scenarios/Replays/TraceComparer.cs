using System.Collections.Generic;
using System.Linq;
using System.Text;
using DiffPlex;
using DiffPlex.Model;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays;

/// <summary>Lines up two traces.</summary>
public static class TraceComparer
{
    /// <summary>Compares all events of two traces: times, clients, names, values, codes.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    public static TraceDifference Compare(RecordedTrace first, RecordedTrace second) => Align(
        Preconditions.NotNull(first, nameof(first)).ToArray(),
        Preconditions.NotNull(second, nameof(second)).ToArray(),
        first.Digest == second.Digest);

    /// <summary>Compares what apps could observe, and nothing else.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    public static TraceDifference CompareObservable(RecordedTrace first, RecordedTrace second) =>
        Align(
            Observable.In(Preconditions.NotNull(first, nameof(first))),
            Observable.In(Preconditions.NotNull(second, nameof(second))),
            first.Digest == second.Digest);

    private static TraceDifference Align(
        TraceEvent[] first, TraceEvent[] second, bool digestsAgree)
    {
        DiffResult found = new Differ().CreateCustomDiffs(
            Keys(first), Keys(second), ignoreWhiteSpace: false, text => text.Split('\n'));
        List<AlignedEvent> events = new();
        int a = 0;
        int b = 0;
        foreach (DiffBlock block in found.DiffBlocks)
        {
            AddSame(events, first, second, ref a, ref b, block.DeleteStartA - a);
            for (; a < block.DeleteStartA + block.DeleteCountA; a++)
            {
                events.Add(new AlignedEvent(LineChange.OnlyFirst, first[a], null));
            }

            for (; b < block.InsertStartB + block.InsertCountB; b++)
            {
                events.Add(new AlignedEvent(LineChange.OnlySecond, null, second[b]));
            }
        }

        AddSame(events, first, second, ref a, ref b, first.Length - a);
        return new TraceDifference(events, digestsAgree);
    }

    private static void AddSame(
        List<AlignedEvent> events, TraceEvent[] first, TraceEvent[] second, ref int a, ref int b,
        int count)
    {
        for (int i = 0; i < count; i++)
        {
            events.Add(new AlignedEvent(LineChange.Same, first[a++], second[b++]));
        }
    }

    /// <summary>A line for each event, with no other line ends in it.</summary>
    private static string Keys(IEnumerable<TraceEvent> events)
    {
        StringBuilder keys = new();
        foreach (TraceEvent traced in events)
        {
            keys.Append(Observable.Key(traced).Replace('\n', '\u2424').Replace('\r', '\u240d'));
            keys.Append('\n');
        }

        if (keys.Length > 0)
        {
            keys.Length--;
        }

        return keys.ToString();
    }
}
