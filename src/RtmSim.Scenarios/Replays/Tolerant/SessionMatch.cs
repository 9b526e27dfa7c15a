using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>Holds a recording against its replay.</summary>
internal sealed class SessionMatch
{
    private readonly RecordedSession _session;
    private readonly ILookup<int, TraceEvent> _replayed;
    private readonly Transfers _transfers;
    private readonly int _early;
    private readonly Duration _end;
    private readonly Drift _drift;
    private readonly CountMatch _counts;
    private readonly Renaming _names = new();
    private readonly List<Divergence> _found = new();
    private readonly List<TraceEvent> _unrepeated = new();

    /// <summary>Prepares the comparison.</summary>
    /// <param name="session">The recording.</param>
    /// <param name="replayed">The replay.</param>
    /// <param name="transfers">Knows which calls for files the replay has.</param>
    /// <param name="early">How many clients the replay has before the recorded ones.</param>
    /// <param name="tolerance">How far times may be off.</param>
    public SessionMatch(
        RecordedSession session, RecordedTrace replayed, Transfers transfers, int early,
        Duration tolerance)
    {
        _session = session;
        _end = Duration.Min(session.Trace.End, replayed.End);
        _replayed = replayed.ToLookup(each => each.ClientNumber);
        _transfers = transfers;
        _early = early;
        _drift = new Drift(tolerance);
        _counts = new CountMatch(session, _end);
    }

    /// <summary>What the comparison took for granted.</summary>
    public IReadOnlyList<string> Notes => _counts.Notes;

    /// <summary>How many calls waited for a callback that did not come.</summary>
    public int Unrepeated => _unrepeated.Count;

    public IReadOnlyList<Divergence> Run()
    {
        RecordedUser[] users = _session.Users.All.ToArray();
        for (int i = 0; i < users.Length; i++)
        {
            CompareCalls(users[i], _early + i + 1);
        }

        for (int i = 0; i < users.Length; i++)
        {
            CompareTold(users[i], _early + i + 1);
            _counts.Add(users[i], _replayed[_early + i + 1]);
        }

        _found.AddRange(_counts.Run());

        return _found.OrderBy(each => each.Moment).ToArray();
    }

    private void CompareCalls(RecordedUser user, int client)
    {
        foreach (IGrouping<string, TraceEvent> recorded in _session.Calls
            .Where(call => call.ClientNumber == user.Client && call.Elapsed <= _end
                && _transfers.Repeats(call))
            .GroupBy(call => call.Name))
        {
            (TraceEvent Call, TraceEvent? Return)[] simulated = CallsOf(client, recorded.Key);
            int place = 0;
            foreach (TraceEvent call in recorded)
            {
                if (place < simulated.Length)
                {
                    Compare(user, call, simulated[place].Call, simulated[place].Return);
                    place++;
                }
                else
                {
                    _unrepeated.Add(call);
                }
            }
        }
    }

    private (TraceEvent Call, TraceEvent? Return)[] CallsOf(int client, string name)
    {
        TraceEvent[] events = _replayed[client].Where(each => each.Name == name).ToArray();
        return events
            .Select((call, i) => (call, i + 1 < events.Length ? events[i + 1] : null))
            .Where(pair => pair.call.Kind == TraceKind.Call)
            .ToArray();
    }

    private void Compare(
        RecordedUser user, TraceEvent call, TraceEvent simulated, TraceEvent? returned)
    {
        _drift.Add(call.Elapsed, simulated.Elapsed);
        foreach ((ToldItem one, ToldItem other) in ToldItem.Of(call, user.Id)
            .Zip(ToldItem.Of(simulated, user.Id), (one, other) => (one, other)))
        {
            foreach ((string name, string otherName) in one.Names.Zip(
                other.Names, (name, otherName) => (name, otherName)))
            {
                _names.Bind(name, otherName);
            }
        }

        if (_session.ReturnOf(call) is { Code: { } code } recorded
            && returned?.Code is { } simulatedCode && code.Number != simulatedCode.Number)
        {
            _found.Add(new Divergence(
                DivergenceKind.Returned, recorded, returned, RuleOfDivergence.Of(returned),
                call.Elapsed));
        }
    }

    private void CompareTold(RecordedUser user, int client)
    {
        TraceEvent?[] lost = _unrepeated
            .Concat(_session.Calls.Where(call => !_transfers.Repeats(call)))
            .Select(_session.ResultOf)
            .ToArray();
        ClientMatch match = new(
            _session.ToldTo(user.Client)
                .Where(Repeatable.IsCompared)
                .Where(told => told.Elapsed <= _end && !lost.Contains(told))
                .SelectMany(told => ToldItem.Of(told, user.Id)),
            _replayed[client]
                .Where(Told.IsTold)
                .Where(Repeatable.IsCompared)
                .SelectMany(told => ToldItem.Of(told, user.Id)),
            _names, _drift, _end);
        _found.AddRange(match.Run());
    }
}
