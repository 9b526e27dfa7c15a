using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>A recording, with what its events have to do with one another.</summary>
internal sealed class RecordedSession
{
    private readonly Dictionary<int, TraceEvent> _results = new();
    private readonly Dictionary<int, TraceEvent> _returns = new();
    private readonly Dictionary<(string, string), RecordedUser> _ids = new();

    public RecordedSession(RecordedTrace trace)
    {
        Trace = trace;
        Users = RecordedUsers.In(trace, Array.Empty<ScenarioUser>());
        foreach (RecordedUser user in Users.All)
        {
            Pair(Users.EventsOf(user.Client));
            PairTransfers(Users.EventsOf(user.Client).ToArray());
            _ids[(user.Id, user.AppId)] = user;
        }

        foreach (TraceEvent login in Calls.Where(call => call.Name == "Login"))
        {
            RecordedUser user = Users.Of(login);
            _ids[(Told.Text(login, "userId") ?? string.Empty, user.AppId)] = user;
        }
    }

    public RecordedTrace Trace { get; }

    public RecordedUsers Users { get; }

    public IEnumerable<TraceEvent> Calls => Trace.Where(each => each.Kind == TraceKind.Call);

    /// <summary>The callbacks of a client, also those that the app had no handler for.</summary>
    public IEnumerable<TraceEvent> ToldTo(int client) =>
        Users.EventsOf(client).Where(Told.IsTold);

    /// <summary>All callbacks.</summary>
    public IEnumerable<TraceEvent> AllTold => Trace.Where(Told.IsTold);

    /// <summary>Whether a client of the recording belongs, at any time, to a user.</summary>
    public bool IsRecorded(string userId, string appId) => _ids.ContainsKey((userId, appId));

    /// <summary>What a call came to; null if nothing came.</summary>
    public TraceEvent? ResultOf(TraceEvent call) =>
        _results.TryGetValue(call.Sequence, out TraceEvent? result) ? result : null;

    /// <summary>What a call returned; null if it did not.</summary>
    public TraceEvent? ReturnOf(TraceEvent call) =>
        _returns.TryGetValue(call.Sequence, out TraceEvent? returned) ? returned : null;

    /// <summary>Whether the app was told that time had run out.</summary>
    public static bool IsTimeout(TraceEvent told) =>
        told.Code?.Name?.Contains("TIMEOUT", StringComparison.Ordinal) ?? false;

    /// <summary>How long an answer that was no time-out took.</summary>
    public Duration? AnswerTime(TraceEvent call) =>
        ResultOf(call) is { } result && !IsTimeout(result)
            ? result.Elapsed - call.Elapsed
            : null;

    /// <summary>A result belongs to the oldest call that it can be the result of.</summary>
    private void Pair(IEnumerable<TraceEvent> events)
    {
        List<TraceEvent> open = new();
        foreach (TraceEvent traced in events)
        {
            if (traced.Kind == TraceKind.Call)
            {
                open.Add(traced);
            }
            else if (traced.Kind == TraceKind.Return)
            {
                Return(open, traced);
            }
            else if (Told.IsTold(traced)
                && open.Find(call => Answers(call, traced)) is { } answered)
            {
                _results[answered.Sequence] = traced;
                open.Remove(answered);
            }
        }
    }

    /// <summary>
    /// Transfers that run at once end in any order; where the numbers of their results go up with
    /// the calls, as the SDK gives them, each is known by its number.
    /// </summary>
    private void PairTransfers(IReadOnlyList<TraceEvent> events)
    {
        TraceEvent[] calls = events
            .Where(each => each.Kind == TraceKind.Call && Transfers.Begins(each)
                && ReturnOf(each)?.Code is { Number: 0 })
            .ToArray();
        string[] names = calls.SelectMany(call => AnswerKind.Of(call.Name)!.Results).ToArray();
        TraceEvent[] results = events
            .Where(each => each.Kind == TraceKind.Callback && names.Contains(each.Name))
            .OrderBy(each => RecordedCall.NumberIn(each, "requestId"))
            .ToArray();
        if (calls.Length == results.Length
            && calls.Zip(results, Answers).All(answers => answers))
        {
            foreach ((TraceEvent call, TraceEvent result) in calls.Zip(
                results, (call, result) => (call, result)))
            {
                _results[call.Sequence] = result;
            }
        }
    }

    /// <summary>Only a call that was taken waits for a result.</summary>
    private void Return(List<TraceEvent> open, TraceEvent returned)
    {
        int place = open.FindLastIndex(call => call.Name == returned.Name
            && !_returns.ContainsKey(call.Sequence));
        if (place < 0)
        {
            return;
        }

        TraceEvent call = open[place];
        _returns[call.Sequence] = returned;
        if (returned.Code is not { Number: 0 } || AnswerKind.Of(call.Name) is null)
        {
            open.RemoveAt(place);
        }
    }

    private static bool Answers(TraceEvent call, TraceEvent told) =>
        AnswerKind.Of(call.Name) is { } kind && kind.Results.Contains(Told.NameOf(told))
        && (told.Kind == TraceKind.Dropped
            || (told.Arguments.Any(each => each.Name == "requestId")
                ? IsOfTheFile(call, told)
                : Same(call, told, "channel") && Same(call, told, "messageId")));

    /// <summary>Of a peer there is no channel on either side.</summary>
    private static bool Same(TraceEvent call, TraceEvent told, string argument) =>
        Equals(call.ValueOf(argument), told.ValueOf(argument));

    /// <summary>What both say of the file, if they do, is the same.</summary>
    private static bool IsOfTheFile(TraceEvent call, TraceEvent told)
    {
        string? path = Told.Text(call, "filePath");
        string? file = Told.Text(told, "fileName");
        return (path is null || file is null || path.EndsWith(file, StringComparison.Ordinal))
            && (Told.Text(told, "mediaId") is null || Told.Text(call, "mediaId") is null
                || (Same(call, told, "mediaId") && Same(call, told, "filePath")));
    }
}
