using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// Holds counts of members against each other. Which ones come on the way is a matter of
/// milliseconds, as they come once a second at most: those that stay are compared.
/// </summary>
internal sealed class CountMatch
{
    /// <summary>With more, nobody is told who joins and leaves (F-20).</summary>
    private const long MostWithEvents = 512;

    private readonly RecordedSession _session;
    private readonly Duration _end;
    private readonly List<CountSeries> _series = new();
    private readonly List<Divergence> _found = new();
    private readonly List<string> _notes = new();

    public CountMatch(RecordedSession session, Duration end)
    {
        _session = session;
        _end = end;
    }

    /// <summary>What was taken for granted.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Takes what a client was told, and what the simulator tells it.</summary>
    public void Add(RecordedUser user, IEnumerable<TraceEvent> simulated)
    {
        TraceEvent[] told = _session.ToldTo(user.Client)
            .Where(each => Told.NameOf(each) == CountSeries.Callback)
            .ToArray();
        if (told.Any(each => each.Kind == TraceKind.Dropped))
        {
            // Without a handler the recording does not say which counts there were.
            return;
        }

        ILookup<string, TraceEvent> now = ByChannel(simulated.Where(each =>
            each.Kind == TraceKind.Callback && each.Name == CountSeries.Callback));
        ILookup<string, TraceEvent> then = ByChannel(told);
        foreach (string channel in then.Concat(now).Select(each => each.Key).Distinct())
        {
            _series.Add(new CountSeries(
                user, channel, then[channel].ToArray(), now[channel].ToArray()));
        }
    }

    public IReadOnlyList<Divergence> Run()
    {
        foreach (IGrouping<(string AppId, string Channel), CountSeries> channel in _series
            .GroupBy(each => (each.User.AppId, each.Channel)))
        {
            Compare(channel.Key.Channel, channel.ToArray());
        }

        return _found;
    }

    private static ILookup<string, TraceEvent> ByChannel(IEnumerable<TraceEvent> told) =>
        told.ToLookup(each => Told.Text(each, "channel") ?? string.Empty);

    private void Compare(string channel, IReadOnlyList<CountSeries> all)
    {
        if (all.Any(each => each.Recorded.Any(told => CountSeries.Of(told) > MostWithEvents)))
        {
            _notes.Add($"{channel}: counts of so many members were not compared");
            return;
        }

        long silent = SilentIn(channel, all);
        if (silent > 0)
        {
            _notes.Add(FormattableString.Invariant(
                $"{channel}: {silent} members of whom nobody was told, by the first count"));
        }

        foreach (CountSeries series in all)
        {
            CompareRecorded(series, silent);
            CompareSimulated(series, silent);
        }
    }

    /// <summary>
    /// How many were in the channel all along of whom nobody was told; none if somebody asked.
    /// </summary>
    private long SilentIn(string channel, IReadOnlyList<CountSeries> all)
    {
        if (_session.AllTold.Any(told => told.Name == "OnGetMembers"
            && Told.Text(told, "channel") == channel && told.Code is { Number: 0 }))
        {
            return 0;
        }

        (TraceEvent One, TraceEvent? Other) first = all
            .SelectMany(series =>
                CountSeries.Stays(series.Recorded, series.Simulated, _end).Take(1))
            .OrderBy(pair => pair.One.Sequence)
            .FirstOrDefault(pair => pair.Other is not null);
        return first.Other is null
            ? 0
            : Math.Max(0, CountSeries.Of(first.One) - CountSeries.Of(first.Other));
    }

    private void CompareRecorded(CountSeries series, long silent)
    {
        foreach ((TraceEvent recorded, TraceEvent? simulated) in CountSeries.Stays(
            series.Recorded, series.Simulated, _end))
        {
            if (IsSame(recorded, simulated, silent))
            {
                continue;
            }

            bool isInstead = simulated is not null && AreTogether(recorded, simulated);
            _found.Add(new Divergence(
                isInstead ? DivergenceKind.ToldOtherwise : DivergenceKind.OnlyRecorded,
                recorded, isInstead ? simulated : null,
                RuleOfDivergence.Of(CountSeries.Callback, simulated), recorded.Elapsed));
        }
    }

    /// <summary>Those that no recorded one stands in the place of.</summary>
    private void CompareSimulated(CountSeries series, long silent)
    {
        foreach ((TraceEvent simulated, TraceEvent? recorded) in CountSeries.Stays(
            series.Simulated, series.Recorded, _end))
        {
            if (!IsSame(recorded, simulated, silent)
                && (recorded is null || !AreTogether(recorded, simulated)))
            {
                _found.Add(new Divergence(
                    DivergenceKind.OnlySimulated, null, simulated,
                    RuleOfDivergence.Of(CountSeries.Callback, simulated), simulated.Elapsed));
            }
        }
    }

    private static bool IsSame(TraceEvent? recorded, TraceEvent? simulated, long silent) =>
        recorded is not null && simulated is not null
        && CountSeries.Of(recorded) == CountSeries.Of(simulated) + silent;

    private static bool AreTogether(TraceEvent one, TraceEvent other)
    {
        Duration between = one.Elapsed - other.Elapsed;
        return between < CountSeries.About && -between < CountSeries.About;
    }
}
