using System;
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
    /// <summary>
    /// Compares all of two traces: seeds and options; kinds, times, clients, names, values, codes,
    /// rules and origins of events.
    /// </summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    public static TraceDifference Compare(RecordedTrace first, RecordedTrace second) => Align(
        Preconditions.NotNull(first, nameof(first)).ToArray(),
        Preconditions.NotNull(second, nameof(second)).ToArray(),
        HeaderDifference.Between(first, second), first.ActualDigest == second.ActualDigest,
        EventKey.Whole);

    /// <summary>Compares what apps could observe, and nothing else.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    public static TraceDifference CompareObservable(RecordedTrace first, RecordedTrace second) =>
        Align(
            Observable.In(Preconditions.NotNull(first, nameof(first))),
            Observable.In(Preconditions.NotNull(second, nameof(second))),
            Array.Empty<string>(), first.ActualDigest == second.ActualDigest, EventKey.Observable);

    private static TraceDifference Align(
        TraceEvent[] first, TraceEvent[] second, IReadOnlyList<string> headers,
        bool digestsAgree, Func<TraceEvent, string> key)
    {
        DiffResult found = new Differ().CreateCustomDiffs(
            Keys(first, key), Keys(second, key), ignoreWhiteSpace: false, Lines);
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
        return new TraceDifference(events, headers, digestsAgree);
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
    private static string Keys(
        IEnumerable<TraceEvent> events, Func<TraceEvent, string> key)
    {
        StringBuilder keys = new();
        foreach (TraceEvent traced in events)
        {
            keys.Append(key(traced).Replace("\\", "\\\\").Replace("\n", "\\n")).Append('\n');
        }

        return keys.ToString();
    }

    /// <summary>Each line ends; what comes after the last is none.</summary>
    private static string[] Lines(string keys) => keys.Split('\n')[..^1];
}
