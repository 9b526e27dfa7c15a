using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>What happened to links and sessions, as the connection states tell it.</summary>
internal sealed class Faults
{
    /// <summary>A client is RECONNECTING so long after it has heard nothing (D-03).</summary>
    private static readonly Duration Notice = Duration.FromSeconds(4);

    private static readonly Duration Instant = Duration.FromMilliseconds(1);

    private readonly RecordedSession _session;
    private readonly LinkFit _fit;
    private readonly Script _script;

    public Faults(RecordedSession session, LinkFit fit, Script script)
    {
        _session = session;
        _fit = fit;
        _script = script;
    }

    public void Write()
    {
        foreach (RecordedUser user in _session.Users.All)
        {
            TraceEvent[] told = _session.ToldTo(user.Client).ToArray();
            TraceEvent[] states = told
                .Where(each => each.Name == "OnConnectionStateChanged")
                .ToArray();
            for (int i = 0; i < states.Length; i++)
            {
                TraceEvent? next = i + 1 < states.Length ? states[i + 1] : null;
                if (Told.Label(states[i], "reason") == "BANNED_BY_SERVER")
                {
                    Ban(user, i == 0 ? null : states[i - 1], states[i]);
                }
                else
                {
                    Write(user, states[i], next, told);
                }
            }
        }
    }

    private void Write(
        RecordedUser user, TraceEvent state, TraceEvent? next, IReadOnlyList<TraceEvent> told)
    {
        switch (Told.Label(state, "state"), Told.Label(state, "reason"))
        {
            case ("RECONNECTING", _):
                Cut(user, CutBefore(state, told));
                Restore(user, Tokens.ExpiryIn(state, next, told) ?? next);
                break;
            case ("DISCONNECTED", "LOGIN_TIMEOUT"):
                Cut(user, LoginBefore(state) ?? state.Elapsed - Notice);
                RestoreForTheNextLogin(user, state);
                break;
            case ("ABORTED", "REMOTE_LOGIN"):
                LoginElsewhere(user, state);
                break;
        }
    }

    /// <summary>
    /// Who is connected is sent away; who tries to connect is not let in, until the next login.
    /// </summary>
    private void Ban(RecordedUser user, TraceEvent? before, TraceEvent state)
    {
        if (before is null || Told.Label(before, "state") == "CONNECTED")
        {
            _script.At(state.Elapsed - _fit.OneWay(user.Client), Link("kick", user));
            return;
        }

        Duration asked = state.Elapsed - _fit.Login(_fit.OneWay(user.Client));
        _script.At(asked - Instant, Link("ban", user));
        if (NextLogin(user, state) is { } login)
        {
            _script.At(login.Elapsed, Link("unban", user));
        }
    }

    private void Cut(RecordedUser user, Duration at)
    {
        _script.At(at, Link("cut", user));
        _script.Note("links were cut where the recording shows that a connection was lost");
    }

    /// <summary>After the last sign of life of the service.</summary>
    private static Duration CutBefore(TraceEvent state, IReadOnlyList<TraceEvent> told)
    {
        Duration last = told
            .Where(each => each.Sequence < state.Sequence && !RecordedSession.IsTimeout(each))
            .Select(each => each.Elapsed + Instant)
            .DefaultIfEmpty(Duration.Zero)
            .Max();
        return Duration.Max(state.Elapsed - Notice, last);
    }

    private void Restore(RecordedUser user, TraceEvent? next)
    {
        if (next is null)
        {
            return;
        }

        bool asked = Told.NameOf(next) == Tokens.Expired
            || Told.Label(next, "state") == "CONNECTED"
            || Told.Label(next, "reason") == "BANNED_BY_SERVER";
        Duration way = asked ? _fit.Login(_fit.OneWay(user.Client)) : _fit.OneWay(user.Client);
        _script.At(next.Elapsed - way, Link("restore", user));
    }

    private void RestoreForTheNextLogin(RecordedUser user, TraceEvent state)
    {
        if (NextLogin(user, state) is { } login)
        {
            _script.At(login.Elapsed, Link("restore", user));
        }
    }

    private TraceEvent? NextLogin(RecordedUser user, TraceEvent after) =>
        _session.Users.EventsOf(user.Client).FirstOrDefault(each =>
            each.Kind == TraceKind.Call && each.Name == "Login"
            && each.Sequence > after.Sequence);

    private Duration? LoginBefore(TraceEvent state) => _session.Users.EventsOf(state.ClientNumber)
        .Where(each => each.Kind == TraceKind.Call && each.Name == "Login"
            && each.Sequence < state.Sequence)
        .Select(each => (Duration?)each.Elapsed)
        .LastOrDefault();

    /// <summary>By a device that is not recorded, unless one that is did it.</summary>
    private void LoginElsewhere(RecordedUser user, TraceEvent state)
    {
        bool isRecorded = _session.Users.All.Any(other =>
            other.Client != user.Client && other.Id == user.Id && other.AppId == user.AppId);
        if (isRecorded)
        {
            return;
        }

        string name = $"{user.Name}-elsewhere-{state.Sequence}";
        _script.AddUnseen(name, user.Id, user.AppId);
        Duration login = _fit.Login(_fit.Default) - _fit.Default + _fit.OneWay(user.Client);
        _script.At(state.Elapsed - login, new RecordedStep("login").With("user", name));
        _script.Note($"another device of {user.Id} logged in, as the recording shows");
    }

    private static RecordedStep Link(string word, RecordedUser user) =>
        new RecordedStep(word).With("user", user.Name);
}
