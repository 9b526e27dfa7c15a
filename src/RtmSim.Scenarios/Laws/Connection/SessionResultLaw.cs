using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Connection;

/// <summary>
/// The result of a login or a logout and the state it leads to are told one right after the
/// other, the result first. Clients that lack a handler for one of them are left out. It says
/// nothing where options have refusals called back.
/// </summary>
internal sealed class SessionResultLaw : Judge
{
    public static readonly Law Law = new(
        "results-then-states",
        "The result of a login or logout is followed at once by the state it leads to, and such a "
            + "state follows such a result alone.",
        new[] { "C-02", "C-04", "C-05", "C-14", "C-21", "S-26", "PR-06" }, judgesRecordings: true,
        subject => new SessionResultLaw(subject));

    private const long TooMany = 8;
    private const long TimedOut = 9;
    private const long TooOften = 10;

    private readonly Subject _subject;
    private readonly PerClient<Waiting> _waiting = new();

    private SessionResultLaw(Subject subject) => _subject = subject;

    public override void See(Observation seen)
    {
        if (_subject.HasOddRefusals || seen.Who is not { } who || IsDeaf(who))
        {
            return;
        }

        if (seen.Act == Act.Ended)
        {
            _waiting[who].Result = null;
        }
        else if (seen.Kind == TraceKind.Callback && seen.Call is not { IsToldInside: true })
        {
            Take(seen, _waiting[who]);
        }
    }

    public override void End()
    {
        foreach (ClientView who in _subject.Clients)
        {
            if (_waiting.OrNull(who)?.Result is { } result && who.IsPunctual
                && (result.Ticks < _subject.End || !_subject.IsCutShort))
            {
                Report(
                    $"{result.Event.Name} of {result.Name} was not followed by its state.",
                    result.Sequence);
            }
        }
    }

    private static bool IsDeaf(ClientView who) => who.Misses(Act.StateTold)
        || who.Misses(Operation.Login) || who.Misses(Operation.Logout);

    private void Take(Observation seen, Waiting waiting)
    {
        Observation? result = waiting.Result;
        waiting.Result = null;
        if (seen.Act == Act.StateTold)
        {
            CheckState(seen, result, waiting.MayLead);
        }
        else if (result is not null)
        {
            Report(
                $"{seen.Event.Name} came between {result.Event.Name} of {seen.Name} and its state.",
                result.Sequence, seen.Sequence);
        }

        if (seen.Act == Act.Result && LeadsToState(seen))
        {
            waiting.Result = seen;
        }

        // Whether the service was told to answer so, or the client found it, cannot be seen.
        waiting.MayLead = seen.Operation == Operation.Login && seen.Act == Act.Result
            && seen.Code is TooMany or TooOften && _subject.Faults.TouchAnswersOf(Operation.Login);
    }

    /// <summary>
    /// A login that is refused as one too many, or on the calling thread, changes nothing.
    /// </summary>
    private static bool LeadsToState(Observation result) => result.Operation switch
    {
        Operation.Login => result.Code is not (TooMany or TooOften),
        Operation.Logout => result.Code == Codes.Ok,
        _ => false,
    };

    private void CheckState(Observation told, Observation? result, bool mayHaveResult)
    {
        long reason = told.Number("reason") ?? 0;
        bool needsResult = reason switch
        {
            2 => told.Before == ConnectionState.Connecting,
            3 or 4 or 6 => true,
            _ => false,
        };
        if (result is null)
        {
            if (needsResult && !mayHaveResult)
            {
                Report($"{told.Name} was told {told.State} without a result.", told.Sequence);
            }
        }
        else if (!Fits(told.State, reason, result))
        {
            Report(
                $"{told.Name} was told {told.State} after {result.Event.Name}, which leads to "
                    + "another state or has another reason.",
                result.Sequence, told.Sequence);
        }
    }

    private bool Fits(ConnectionState state, long reason, Observation result)
    {
        if (result.Operation == Operation.Logout)
        {
            return state == ConnectionState.Disconnected && reason == 6;
        }

        if (result.Code == Codes.Ok)
        {
            return state == ConnectionState.Connected && reason == 2;
        }

        return state == ConnectionState.Disconnected
            && (reason is 3 or 7 || (reason == 4 && result.Code == TimedOut))
            && (reason == 4 || result.Code != TimedOut
                || _subject.Faults.TouchAnswersOf(Operation.Login));
    }

    private sealed class Waiting
    {
        public Observation? Result { get; set; }

        /// <summary>Whether what was told last may be a result that leads to a state.</summary>
        public bool MayLead { get; set; }
    }
}
