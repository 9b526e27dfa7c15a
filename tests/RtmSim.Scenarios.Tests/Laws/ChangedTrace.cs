using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Tests.Coverage;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>The trace of a shipped scenario, to be changed so that it is good no more.</summary>
internal sealed class ChangedTrace
{
    private readonly RecordedTrace _good;
    private readonly List<TraceLine> _lines;
    private Duration _end;

    private ChangedTrace(RecordedTrace good)
    {
        _good = good;
        _lines = good.Select(traced => new TraceLine(traced)).ToList();
        _end = good.End;
    }

    /// <summary>That of a scenario, named without its ending.</summary>
    public static ChangedTrace Of(string scenario) => new(ShippedRuns.All
        .First(run => run.File.RelativePath == scenario + ".yaml")
        .Result.Trace.ToRecorded());

    public TraceLine Callback(string client, string name, int nth = 0) =>
        Find(TraceKind.Callback, client, name, nth);

    public TraceLine Call(string client, string name, int nth = 0) =>
        Find(TraceKind.Call, client, name, nth);

    public TraceLine Return(string client, string name, int nth = 0) =>
        Find(TraceKind.Return, client, name, nth);

    /// <summary>A change of a connection.</summary>
    public TraceLine State(string client, int nth = 0) =>
        Find(TraceKind.State, client, "connection", nth);

    /// <summary>A step of an invitation, as caller or callee.</summary>
    public TraceLine Step(string client, int nth = 0) => _lines
        .Where(line => line.Kind == TraceKind.Invitation && line.Client?.Label == client)
        .ElementAt(nth);

    public ChangedTrace Remove(TraceLine line)
    {
        _lines.Remove(line);
        return this;
    }

    /// <summary>Adds a line right behind another, at the same time.</summary>
    public ChangedTrace AddBehind(TraceLine place, TraceLine line)
    {
        line.Ticks = place.Ticks;
        _lines.Insert(_lines.IndexOf(place) + 1, line);
        return this;
    }

    /// <summary>Moves a line, or adds it, behind all that happened until a time.</summary>
    public ChangedTrace MoveTo(TraceLine line, double milliseconds)
    {
        _lines.Remove(line);
        line.Ticks = TicksOf(milliseconds);
        int place = _lines.FindLastIndex(each => each.Ticks <= line.Ticks);
        _lines.Insert(place + 1, line);
        return milliseconds > _end.TotalMilliseconds ? LastUntil(milliseconds) : this;
    }

    /// <summary>Has two lines change their places, each keeping the other's time.</summary>
    public ChangedTrace Swap(TraceLine one, TraceLine other)
    {
        (int first, int second) = (_lines.IndexOf(one), _lines.IndexOf(other));
        (_lines[first], _lines[second]) = (other, one);
        (one.Ticks, other.Ticks) = (other.Ticks, one.Ticks);
        return this;
    }

    /// <summary>Has a line say an earlier time than the ones before it.</summary>
    public ChangedTrace Backdate(TraceLine line, double milliseconds)
    {
        line.Ticks = TicksOf(milliseconds);
        return this;
    }

    public ChangedTrace LastUntil(double milliseconds)
    {
        _end = Duration.FromMilliseconds(milliseconds);
        return this;
    }

    public RecordedTrace ToTrace()
    {
        TraceRecord[] records = _lines.Select(line => line.ToRecord()).ToArray();
        return new RecordedTrace(
            new TraceHeader(
                _good.Seed, _good.Epoch, _end, _good.IsCutShort, _good.Settings,
                TraceFormat.DigestText(TraceDigest.Of(records).Value)),
            records);
    }

    private TraceLine Find(TraceKind kind, string client, string name, int nth) => _lines
        .Where(line => line.Kind == kind && line.Client?.Label == client && line.Name == name)
        .ElementAtOrDefault(nth)
        ?? throw new ArgumentException($"There is no {kind} {name} of {client} number {nth}.");

    private long TicksOf(double milliseconds) =>
        _good.Epoch.ToUnixTimeTicks() + (long)(milliseconds * TimeSpan.TicksPerMillisecond);
}
