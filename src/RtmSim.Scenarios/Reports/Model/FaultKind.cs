using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>A kind of fault: the controls that make it and end it, and what it is about.</summary>
internal sealed class FaultKind
{
    private static readonly FaultKind[] All =
    {
        new("cut", "network.cut", "network.restore", OfLinks),
        new("clog", "network.clog", "network.unclog", OfLinks),
        new("cut between users", "network.cut pair", "network.restore pair", OfPairs),
        new("outage", "service.outage", "service.outage over", OfAll),
        new("ban", "service.ban", "service.unban", OfUser),
        new("slow answers", "service.slow answers", "service.slow answers", OfCalls),
    };

    private readonly string _begin;
    private readonly string _end;

    private FaultKind(
        string name, string begin, string end,
        Func<TraceEvent, LaneList, IEnumerable<FaultSubject>> subjects)
    {
        Name = name;
        _begin = begin;
        _end = end;
        Subjects = subjects;
    }

    public string Name { get; }

    /// <summary>What a control of this kind is about, part by part.</summary>
    public Func<TraceEvent, LaneList, IEnumerable<FaultSubject>> Subjects { get; }

    /// <summary>The kind that a control makes or ends; null for other events.</summary>
    public static FaultKind? Of(TraceEvent traced) => traced.Kind != TraceKind.Control
        ? null
        : Array.Find(All, kind => kind._begin == traced.Name || kind._end == traced.Name);

    /// <summary>Whether the control makes the fault; else it ends it.</summary>
    public bool Begins(TraceEvent control) => _begin == _end
        ? !Arguments.Has(control, "ticks", 0L)
        : control.Name == _begin;

    private static IEnumerable<FaultSubject> OfLinks(TraceEvent control, LaneList lanes)
    {
        string? direction = Arguments.Text(control, "direction");
        string[] ways = direction is null ? new[] { "up", "down" } : new[] { direction };
        return from lane in LanesAbout(control, lanes)
               from way in ways
               select new FaultSubject($"{lane} {way}", new[] { lane }, way);
    }

    private static IEnumerable<FaultSubject> OfPairs(TraceEvent control, LaneList lanes)
    {
        IReadOnlyList<string> users = Arguments.Texts(control, "users");
        IReadOnlyList<string> others = Arguments.Texts(control, "others");
        return from one in users
               from other in others
               let isFirst = string.CompareOrdinal(one, other) < 0
               let pair = isFirst ? (one, other) : (other, one)
               select new FaultSubject(
                   $"{pair.Item1.Length} {pair.Item1} {pair.Item2}",
                   lanes.OfUser(one).Concat(lanes.OfUser(other)).ToArray(), null);
    }

    private static IEnumerable<FaultSubject> OfAll(TraceEvent control, LaneList lanes) =>
        new[]
        {
            new FaultSubject("all", lanes.All.Select(lane => lane.Index).ToArray(), null),
        };

    private static IEnumerable<FaultSubject> OfUser(TraceEvent control, LaneList lanes) =>
        LanesAbout(control, lanes).Select(
            lane => new FaultSubject($"{lane}", new[] { lane }, null));

    private static IEnumerable<FaultSubject> OfCalls(TraceEvent control, LaneList lanes) =>
        new[]
        {
            new FaultSubject(
                $"{Arguments.Text(control, "operation")} of {Arguments.Text(control, "user")}",
                LanesAbout(control, lanes), null),
        };

    /// <summary>With the service where the users it names have no client in the trace.</summary>
    private static IReadOnlyList<int> LanesAbout(TraceEvent control, LaneList lanes)
    {
        IReadOnlyList<int> about = lanes.About(control);
        return about.Count > 0 ? about : new[] { 0 };
    }
}
