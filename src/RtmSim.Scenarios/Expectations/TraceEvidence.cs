using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Expectations;

/// <summary>What the users of a run saw and did, sorted by user from its trace.</summary>
internal sealed class TraceEvidence
{
    private readonly TraceEvent[] _events;
    private readonly UserEvidence[] _users;
    private readonly IReadOnlyList<ScenarioUser> _names;

    /// <summary>Sorts a trace.</summary>
    /// <param name="trace">The trace of the run.</param>
    /// <param name="users">The users of the file.</param>
    /// <param name="owners">Whose each client is, in order of construction.</param>
    public TraceEvidence(
        Trace trace, IReadOnlyList<ScenarioUser> users, IReadOnlyList<ScenarioUser> owners)
    {
        Digest = trace.Digest;
        _events = trace.ToArray();
        _names = users;
        _users = users.Select(_ => new UserEvidence()).ToArray();
        for (int i = 0; i < _events.Length; i++)
        {
            int client = _events[i].ClientNumber;
            if (client >= 1 && client <= owners.Count)
            {
                Of(owners[client - 1]).Add(_events[i]);
            }
        }
    }

    /// <summary>Sixteen digits over all that the users could observe.</summary>
    public string Digest { get; }

    /// <summary>How far the expectations of each user have got.</summary>
    public IReadOnlyList<(int Callbacks, int Calls)> Mark() =>
        _users.Select(user => (user.Callbacks.Next, user.Calls.Next)).ToArray();

    /// <summary>Takes back what expectations have found since the mark.</summary>
    public void Return(IReadOnlyList<(int Callbacks, int Calls)> mark)
    {
        for (int i = 0; i < _users.Length; i++)
        {
            (_users[i].Callbacks.Next, _users[i].Calls.Next) = mark[i];
        }
    }

    public UserEvidence Of(ScenarioUser user)
    {
        int index = 0;
        while (_names[index] != user)
        {
            index++;
        }

        return _users[index];
    }

    /// <summary>The trace around an event, which an arrow marks.</summary>
    public IReadOnlyList<string> Around(TraceEvent traced) =>
        Lines(traced.Sequence, traced.Sequence);

    /// <summary>The trace around a time; its end if no time is given.</summary>
    public IReadOnlyList<string> Around(Duration? time)
    {
        int place = 0;
        while (place < _events.Length && (time is null || _events[place].Elapsed <= time))
        {
            place++;
        }

        return Lines(place - 1, marked: -1);
    }

    private IReadOnlyList<string> Lines(int place, int marked)
    {
        const int reach = 4;
        int first = Math.Max(0, place - reach);
        int last = Math.Min(_events.Length - 1, place + reach);
        List<string> lines = new();
        for (int i = first; i <= last; i++)
        {
            lines.Add((i == marked ? "> " : "  ") + _events[i]);
        }

        return lines;
    }
}
