using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Connection;

/// <summary>
/// Each change of the connection is told once, in order, at its moment. Clients that have no
/// handler for it, or whose callbacks wait, are left out or may be late.
/// </summary>
internal sealed class StateToldLaw : Judge
{
    public static readonly Law Law = new(
        "states-told-once",
        "Each change of the connection is told exactly once, and nothing else is.",
        new[] { "D-02", "S-14" }, judgesRecordings: false, subject => new StateToldLaw(subject));

    private readonly Subject _subject;
    private readonly PerClient<Queue<Observation>> _untold = new();

    private StateToldLaw(Subject subject) => _subject = subject;

    public override ulong Wants => Acts.Of(Act.Ended, Act.Moved, Act.StateTold);

    public override void See(Observation seen)
    {
        if (seen.Act == Act.Ended)
        {
            _untold[seen.Who!].Clear();
        }
        else if (seen.Act == Act.Moved)
        {
            _untold[seen.Who!].Enqueue(seen);
        }
        else if (seen.Act == Act.StateTold && !seen.Who!.Misses(Act.StateTold))
        {
            Check(seen, _untold[seen.Who!]);
        }
    }

    public override void End()
    {
        foreach (ClientView who in _subject.Clients)
        {
            foreach (Observation moved in _untold[who])
            {
                if (!who.Misses(Act.StateTold) && who.IsPunctual
                    && (moved.Ticks < _subject.End || !_subject.IsCutShort))
                {
                    Report($"{moved.Name} was never told {moved.State}.", moved.Sequence);
                }
            }
        }
    }

    private void Check(Observation told, Queue<Observation> untold)
    {
        if (untold.Count == 0)
        {
            Report($"{told.Name} was told {told.State} without a change.", told.Sequence);
            return;
        }

        Observation moved = untold.Dequeue();
        if (moved.State != told.State || moved.Number("reason") != told.Number("reason"))
        {
            Report(
                $"{told.Name} was told {told.State} when it came to {moved.State}, or for "
                    + "another reason.",
                moved.Sequence, told.Sequence);
        }
        else if (moved.Ticks != told.Ticks && told.Who!.IsPunctual)
        {
            Report(
                $"{told.Name} was told {told.State} "
                    + $"{Moments.Text(told.Ticks - moved.Ticks)} late.",
                moved.Sequence, told.Sequence);
        }
    }
}
