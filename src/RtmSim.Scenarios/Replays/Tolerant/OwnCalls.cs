using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>What the recorded app called, at its times, and how fast it was answered.</summary>
internal sealed class OwnCalls
{
    /// <summary>A call so soon after a callback was made because of it.</summary>
    private static readonly Duration Consequence = Duration.FromMilliseconds(100);

    private readonly RecordedSession _session;
    private readonly LinkFit _fit;
    private readonly Script _script;
    private readonly Tokens _tokens;
    private readonly Transfers _transfers;
    private readonly Dictionary<(int, string), Duration> _delays = new();
    private readonly Dictionary<int, TraceEvent> _last = new();
    private readonly Dictionary<(int, string), int> _counts = new();

    public OwnCalls(
        RecordedSession session, LinkFit fit, Script script, Tokens tokens, Transfers transfers)
    {
        _session = session;
        _fit = fit;
        _script = script;
        _tokens = tokens;
        _transfers = transfers;
    }

    public void Write()
    {
        foreach (RecordedUser user in _session.Users.All)
        {
            user.StartsLater = true;
            _script.AddRecorded(user, _session.Users.EventsOf(user.Client).Any(IsOfCalls));
        }

        foreach (TraceEvent traced in _session.Trace.Where(each => each.ClientNumber > 0))
        {
            if (Told.IsTold(traced))
            {
                Hear(traced);
            }
            else if (traced.Kind == TraceKind.Call && _transfers.Repeats(traced))
            {
                Write(traced);
            }
        }
    }

    private static bool IsOfCalls(TraceEvent traced) =>
        traced.Name.Contains("Invitation", StringComparison.Ordinal) || (Told.IsTold(traced)
            && Told.NameOf(traced).Contains("Invitation", StringComparison.Ordinal));

    private void Write(TraceEvent call)
    {
        RecordedCall recorded = new(call, _session.Users);
        RecordedStep step = StepOf(recorded);
        string? when = FindCause(call);
        Prepare(call, recorded.User);
        Place(call, when, step.Before);
        Place(call, when, step);
        if (RecordedUsers.IsConstruction(call))
        {
            _script.At(
                call.Elapsed,
                new RecordedStep("set-latency").With("user", recorded.User.Name)
                    .With("latency", Durations.Text(_fit.OneWay(call.ClientNumber))));
        }
    }

    private RecordedStep StepOf(RecordedCall call) =>
        call.Event.Name is "Login" or "RenewToken" ? WithToken(call)
        : Transfers.Is(call.Event) ? _transfers.StepOf(call)
        : Repeatable.IsOfMedia(call.Event) ? _transfers.Message(call, CallTable.Of(call))
        : CallTable.Of(call);

    private void Place(TraceEvent call, string? when, RecordedStep? step)
    {
        if (step is null)
        {
            return;
        }

        if (when is null)
        {
            _script.At(
                call.Elapsed,
                step,
                RecordedUsers.IsConstruction(call) ? ScriptTurn.Start : ScriptTurn.Call);
        }
        else
        {
            _script.When(call.Elapsed, when, step);
        }
    }

    /// <summary>
    /// The callback that the call was made in, or shortly after. In the replay it waits for the
    /// same one, whenever that comes.
    /// </summary>
    private string? FindCause(TraceEvent call)
    {
        if (!_last.TryGetValue(call.ClientNumber, out TraceEvent? last))
        {
            return null;
        }

        Duration after = call.Elapsed - last.Elapsed;
        string name = Told.NameOf(last);
        bool isCause = call.Origin == TraceOrigin.Callback || after == Duration.Zero
            || (after <= Consequence && AnswerKind.AllResults.Contains(name));
        if (!isCause || last.Kind == TraceKind.Dropped || !Repeatable.IsCompared(last))
        {
            return null;
        }

        string user = _session.Users.Of(call).Name;
        int nth = _counts[(call.ClientNumber, name)];
        return FormattableString.Invariant(
            $"when: {{ user: {user}, callback: {name}, nth: {nth} }}")
            + $", after: {Durations.Text(after)}";
    }

    private void Hear(TraceEvent told)
    {
        (int, string) key = (told.ClientNumber, Told.NameOf(told));
        _last[told.ClientNumber] = told;
        _counts.TryGetValue(key, out int before);
        _counts[key] = before + 1;
    }

    private RecordedStep WithToken(RecordedCall call) => call.Event.Name == "RenewToken"
        ? _tokens.On(call.Step("renew"), call)
        : _tokens.On(call.Step("login"), call)
            .With("id", call.Text("userId"), call.Text("userId") != call.User.Id);

    /// <summary>Lets the service answer as fast, or as little, as it did.</summary>
    private void Prepare(TraceEvent call, RecordedUser user)
    {
        if (AnswerKind.Of(call.Name) is not { } kind || call.Name is "Leave" or "Logout"
            || Transfers.Is(call) || _session.ResultOf(call) is not { } result)
        {
            return;
        }

        if (RecordedSession.IsTimeout(result))
        {
            if (call.Name != "Login")
            {
                _script.At(call.Elapsed, Answer("lose-next", kind, call, user));
            }

            return;
        }

        if (IsVerdictOnAToken(call, result))
        {
            _script.At(
                call.Elapsed,
                Answer("fail-next", kind, call, user)
                    .With("code", YamlValue.Number(result.Code!.Number)));
        }

        Duration late = _session.AnswerTime(call)!.Value - _fit.Answer(call, _session.Users);
        Slow(call, Duration.Max(Duration.Zero, late), kind, user);
    }

    private static bool IsVerdictOnAToken(TraceEvent call, TraceEvent result) =>
        result.Code is { Number: not 0, Name: { } name }
        && call.Name is "Login" or "RenewToken"
        && (name.Contains("TOKEN", StringComparison.Ordinal)
            || name.Contains("AUTHORIZED", StringComparison.Ordinal)
            || name.Contains("APP_ID", StringComparison.Ordinal));

    /// <summary>Users are known by their first login; an app can make one as another.</summary>
    private static RecordedStep Answer(
        string word, AnswerKind kind, TraceEvent call, RecordedUser user)
    {
        RecordedStep step = new RecordedStep(word).With("operation", kind.Operation);
        return (Told.Text(call, "userId") ?? user.Id) == user.Id
            ? step.With("user", user.Name)
            : step;
    }

    private void Slow(TraceEvent call, Duration late, AnswerKind kind, RecordedUser user)
    {
        _delays.TryGetValue((user.Client, kind.Operation), out Duration now);
        if (now != late)
        {
            _delays[(user.Client, kind.Operation)] = late;
            _script.At(
                call.Elapsed,
                new RecordedStep("slow-answers").With("operation", kind.Operation)
                    .With("user", user.Name)
                    .With("by", Durations.Text(late)));
        }
    }
}
