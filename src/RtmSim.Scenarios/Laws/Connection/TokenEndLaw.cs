using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Connection;

/// <summary>
/// Where a project has a certificate, a token lets its user in until its end, and never afterwards:
/// at a login, at a return, at a renewal. What is refused as expired is. Which of the session's
/// tokens a return presents cannot be seen: one that is good excuses all. It says nothing of
/// refusals where the test touches such answers, of those of logins whose callbacks wait, nor of
/// tokens that it cannot read.
/// </summary>
internal sealed class TokenEndLaw : Judge
{
    public static readonly Law Law = new(
        "tokens-end-on-time",
        "A token lets its user in until its end, and not afterwards.",
        new[] { "C-12", "N-04", "N-05", "N-06", "S-17", "S-59" }, judgesRecordings: false,
        subject => new TokenEndLaw(subject));

    private const long LoginExpired = 6;
    private const long RenewalExpired = 5;

    private readonly FaultBook _faults;
    private readonly TokenEnds _ends;
    private readonly Dictionary<string, (bool IsSet, long Since)> _certificates =
        new(StringComparer.Ordinal);

    private readonly PerClient<Session> _sessions = new();

    private TokenEndLaw(Subject subject)
    {
        _faults = subject.Faults;
        _ends = new TokenEnds(subject.Settings);
    }

    public override ulong Wants => Acts.Of(
        Act.Control, Act.Called, Act.Returned, Act.Moved, Act.Result, Act.TokenExpired);

    public override void See(Observation seen)
    {
        switch (seen.Act)
        {
            case Act.Control when seen.Event.Name == "service.certificate":
                _certificates[seen.Text("appId") ?? string.Empty] =
                    (seen.Event.ValueOf("set") is true, seen.Ticks);
                break;
            case Act.Called when seen.Operation == Operation.Login:
                _sessions[seen.Who!].Next = TokenIn(seen.Call!);
                break;
            case Act.Returned when seen.Operation == Operation.RenewToken
                && seen.Call is { IsTaken: true } renewing:
                _sessions[seen.Who!].Tokens.Add(TokenIn(renewing));
                break;
            case Act.Moved:
                Move(seen, seen.Who!, _sessions[seen.Who!]);
                break;
            case Act.Result when seen.Operation == Operation.RenewToken
                && seen.Code == Codes.Ok && seen.Call is { } renewal:
                CheckAccepted(seen, seen.Who!, new[] { TokenIn(renewal) }, renewal.Ticks);
                break;
            case Act.Result when seen.Operation == Operation.RenewToken
                && seen.Code == RenewalExpired && seen.Call is { } refused:
                CheckRefused(seen, new[] { TokenIn(refused) });
                break;
            case Act.Result when seen.Operation == Operation.Login
                && seen.Code == LoginExpired && seen.Who!.IsPunctual:
                CheckRefused(seen, _sessions[seen.Who].Tokens);
                break;
            case Act.TokenExpired:
                CheckRefused(seen, _sessions[seen.Who!].Tokens);
                break;
        }
    }

    private static string? TokenIn(Called call) => call.Text("token");

    private void Move(Observation seen, ClientView who, Session session)
    {
        if (seen.State == ConnectionState.Connecting)
        {
            session.Tokens.Clear();
            session.Tokens.Add(session.Next);
        }
        else if (seen.State == ConnectionState.Connected)
        {
            CheckAccepted(seen, who, session.Tokens, session.Since);
        }

        session.Since = seen.Ticks;
    }

    /// <summary>Somebody was let in, with one of some tokens, not before a moment.</summary>
    private void CheckAccepted(
        Observation seen, ClientView who, IReadOnlyList<string?> tokens, long from)
    {
        if (!_certificates.TryGetValue(who.AppId ?? string.Empty, out (bool IsSet, long Since) now)
            || !now.IsSet || now.Since > from)
        {
            return;
        }

        foreach (string? token in tokens)
        {
            if (_ends.Of(token) is not { } end || from < end)
            {
                return;
            }
        }

        Report($"{seen.Name} was let in with a token that had expired.", seen.Sequence);
    }

    /// <summary>A token was refused as expired, which is one of some.</summary>
    private void CheckRefused(Observation seen, IReadOnlyList<string?> tokens)
    {
        if (seen.Operation is { } operation && _faults.TouchAnswersOf(operation))
        {
            return;
        }

        foreach (string? token in tokens)
        {
            if (_ends.Of(token) is not { } end || end <= seen.Ticks)
            {
                return;
            }
        }

        Report($"{seen.Name} was told that a token had expired which is good.", seen.Sequence);
    }

    private sealed class Session
    {
        /// <summary>That of the last call of Login, which may have begun no session.</summary>
        public string? Next { get; set; }

        /// <summary>That of the session's login, and all that were to renew it.</summary>
        public List<string?> Tokens { get; } = new();

        /// <summary>Since when the connection has been in its state.</summary>
        public long Since { get; set; }
    }
}
