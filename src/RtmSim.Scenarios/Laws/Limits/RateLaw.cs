using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Limits;

/// <summary>
/// Calls over a rate limit, and no others, are called back as too often, at once. It says nothing
/// where refusals are told otherwise, of refusals where the test touches such answers, nor of
/// clients that miss such results or whose callbacks wait.
/// </summary>
internal sealed class RateLaw : Judge
{
    public static readonly Law Law = new(
        "rates-exact",
        "Calls over a rate limit are refused as too often, and no call under it is.",
        new[]
        {
            "C-08", "E-13", "F-11", "F-12", "G-07", "H-04", "H-07", "I-04", "I-10", "I-12", "J-07",
            "K-05", "N-02", "Q-01", "Q-02", "Q-03", "Q-04", "Q-05", "Q-06", "Q-09", "S-61", "S-62",
            "S-63", "S-64", "PR-01",
        },
        judgesRecordings: false, subject => new RateLaw(subject));

    private readonly Subject _subject;
    private readonly bool _isSilent;
    private readonly PerClient<Budget> _budgets = new();
    private readonly List<Budget> _touched = new();
    private long _now = long.MinValue;

    private RateLaw(Subject subject)
    {
        _subject = subject;
        _isSilent = subject.HasOddRefusals;
    }

    public override ulong Wants => Acts.Of(Act.Returned, Act.Result);

    public override void See(Observation seen)
    {
        if (_isSilent)
        {
            return;
        }

        if (seen.Ticks != _now)
        {
            Close();
            _now = seen.Ticks;
        }

        if (seen.Act == Act.Returned && seen.Call is { IsTaken: true } call)
        {
            Touch(seen.Who!).Calls.Add(call);
        }
        else if (seen.Act == Act.Result && IsTooOften(seen))
        {
            Touch(seen.Who!).Refused.Add(seen);
        }
    }

    public override void End()
    {
        if (!_isSilent && !_subject.IsCutShort)
        {
            Close();
        }
    }

    private static bool IsTooOften(Observation seen) => seen.Operation is { } operation
        && (seen.Code == Codes.TooOften(operation)
            || (operation == Operation.JoinChannel && seen.Code == Codes.SameChannelTooOften));

    private Budget Touch(ClientView who)
    {
        Budget budget = _budgets[who];
        if (budget.Who is null)
        {
            budget.Start(who, _subject.Settings);
        }

        if (budget.Calls.Count == 0 && budget.Refused.Count == 0)
        {
            _touched.Add(budget);
        }

        return budget;
    }

    /// <summary>Compares what was refused at an instant with what should have been.</summary>
    private void Close()
    {
        foreach (Budget budget in _touched)
        {
            Check(budget);
            budget.Calls.Clear();
            budget.Refused.Clear();
        }

        _touched.Clear();
    }

    private void Check(Budget budget)
    {
        bool isHeard = budget.Who!.IsPunctual && !budget.Who.IsEnded;
        foreach (Called call in budget.Calls)
        {
            long expected = budget.Rates.Take(call);
            int refused = expected == Codes.Ok
                ? -1
                : budget.Refused.FindIndex(each => IsOf(each, call, expected));
            if (refused >= 0)
            {
                budget.Refused.RemoveAt(refused);
            }
            else if (expected != Codes.Ok && isHeard && !call.IsExcused
                && !budget.Who.Misses(call.Operation))
            {
                Report(
                    Invariant($"{call.Event.Name} of {call.Event.Client} is over its limit ")
                        + "and was not refused.",
                    call.Sequence);
            }
        }

        foreach (Observation refused in budget.Refused)
        {
            if (budget.Who.IsPunctual
                && !_subject.Faults.TouchAnswersOf(refused.Operation!.Value))
            {
                Report(
                    $"{refused.Event.Name} of {refused.Name} tells of too many calls where there "
                        + "were not.",
                    refused.Call is { } call
                        ? new[] { call.Sequence, refused.Sequence }
                        : new[] { refused.Sequence });
            }
        }
    }

    private static bool IsOf(Observation refused, Called call, long code) =>
        refused.Operation == call.Operation && refused.Code == code
            && (call.Operation != Operation.JoinChannel
                || (refused.Call?.Channel ?? refused.Channel) == call.Channel);

    private sealed class Budget
    {
        public ClientView? Who { get; private set; }

        public RateBudgets Rates { get; } = new();

        public List<Called> Calls { get; } = new();

        public List<Observation> Refused { get; } = new();

        public void Start(ClientView who, RunSettings settings)
        {
            Who = who;
            Rates.IsServer = who.IsServer || settings.Is("limits", "linux-server");
            Rates.IsServer &= !who.IsIos;
            Rates.HasFixedWindows = settings.Changes("rateWindow");
            Rates.HasSlidingMessages = settings.Changes("messageRateWindow");
            Rates.CountsRefused = settings.Changes("countRejectedCalls");
        }
    }
}
