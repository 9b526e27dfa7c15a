using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Calls;

/// <summary>
/// Each call that is taken gets its result, at the latest when its time-out is up. Calls that a
/// leave, a logout or a release takes back need none, and those without a completion or a handler
/// have none. Where callbacks wait for frames or for slow ones before them, only what comes counts.
/// </summary>
internal sealed class AnswerLaw : Judge
{
    public static readonly Law Law = new(
        "calls-are-answered",
        "Each call that is taken gets its result, at the latest when its time-out is up.",
        new[]
        {
            "C-05", "E-12", "F-13", "G-06", "H-04", "H-07", "I-04", "I-10", "I-12", "J-08", "K-06",
            "S-22", "S-59", "S-20", "F-15",
        },
        judgesRecordings: true, subject => new AnswerLaw(subject));

    private readonly Subject _subject;
    private readonly long _slack;

    private AnswerLaw(Subject subject)
    {
        _subject = subject;
        _slack = subject.IsRecorded ? 2 * Moments.Second : 0;
    }

    public override ulong Wants => Acts.Of(Act.Result);

    public override void See(Observation seen)
    {
        if (seen.Call is { IsExcused: false } call
            && seen.Who!.IsPunctual
            && seen.Ticks > DueOf(call))
        {
            Report(
                $"{seen.Name} got the result of {call.Event.Name} "
                    + $"{Moments.Text(seen.Ticks - call.Ticks)} after the call, which is too late.",
                call.Sequence, seen.Sequence);
        }
    }

    public override void End()
    {
        foreach (ClientView who in _subject.Clients)
        {
            if (!who.IsPunctual || who.IsEnded)
            {
                continue;
            }

            foreach (Called call in who.Calls.Open)
            {
                if (!call.IsExcused && IsOver(DueOf(call)) && !who.Misses(call.Operation))
                {
                    Report(
                        Invariant($"{call.Event.Client} got no result of {call.Event.Name}."),
                        call.Sequence);
                }
            }
        }
    }

    private long DueOf(Called call) => call.Ticks + _subject.Times.Of(call.Operation) + _slack;

    private bool IsOver(long due) =>
        due < _subject.End || (due == _subject.End && !_subject.IsCutShort);
}
