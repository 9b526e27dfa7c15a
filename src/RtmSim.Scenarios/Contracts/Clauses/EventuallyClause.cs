using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>Something must follow something else, within a time or before the end.</summary>
/// <param name="After">What obliges.</param>
/// <param name="Goal">What must follow.</param>
/// <param name="Within">How long it may take; null for the rest of the run.</param>
/// <param name="Unless">What releases from it; null for nothing.</param>
internal sealed record EventuallyClause(
    PatternList After, PatternList Goal, Duration? Within, PatternList? Unless) : ClauseBody
{
    public override bool Wants(OccurrenceKind kind, string name) => After.Wants(kind, name)
        || Goal.Wants(kind, name) || Unless?.Wants(kind, name) == true;

    public override ClauseJudge NewJudge(ClauseFrame frame) => new Judge(frame, this);

    private sealed class Judge : ClauseJudge
    {
        private readonly EventuallyClause _clause;
        private readonly Watch _after;
        private readonly Watch _goal;
        private readonly Watch? _unless;
        private readonly EntrySet _owed;
        private readonly List<Entry> _all = new();

        public Judge(ClauseFrame frame, EventuallyClause clause)
            : base(frame)
        {
            _clause = clause;
            _after = frame.Watch(clause.After);
            _goal = frame.Watch(clause.Goal);
            _unless = clause.Unless is null ? null : frame.Watch(clause.Unless);
            IEnumerable<OccurrencePattern> asked = clause.Goal.Patterns
                .Concat(clause.Unless?.Patterns ?? Enumerable.Empty<OccurrencePattern>());
            _owed = new EntrySet(
                clause.After.Slots, asked.Select(pattern => pattern.Slots).ToArray());
        }

        public override void See(Occurrence occurrence)
        {
            // What obliges does not itself fulfil the obligation.
            Settle(_goal.See(occurrence), occurrence, isGoal: true);
            Settle(_unless?.See(occurrence), occurrence, isGoal: false);
            if (_after.See(occurrence) is { } begin)
            {
                Entry entry = new(
                    ScopeOf(occurrence), begin, occurrence.Time + _clause.Within);
                _owed.Add(entry);
                _all.Add(entry);
            }
        }

        public override void End(TraceEnd end)
        {
            foreach (Entry entry in _all.Where(entry => entry.IsOpen))
            {
                if (entry.Until is { } until && (until < end.Time
                    || (until == end.Time && !end.IsCutShort)))
                {
                    Frame.Report(
                        until, $"nothing of the kind came until {Durations.Text(until)}",
                        entry.Hit.Events);
                }
                else if (entry.Until is null && !end.IsCutShort)
                {
                    Frame.Report(
                        end.Time, $"nothing of the kind came until the end of the trace, at "
                            + Durations.Text(end.Time),
                        entry.Hit.Events);
                }
            }
        }

        private void Settle(Hit? hit, Occurrence occurrence, bool isGoal)
        {
            if (hit is null)
            {
                return;
            }

            foreach (Entry entry in _owed.TakeAll(
                ScopeOf(occurrence), hit.Pattern.Slots, hit.Values))
            {
                if (entry.Until < occurrence.Time)
                {
                    string until = Durations.Text(entry.Until!.Value);
                    Frame.Report(
                        entry.Until.Value,
                        isGoal
                            ? $"it came too late, it was due until {until}"
                            : $"nothing of the kind came until {until}",
                        isGoal ? entry.Hit.Events.Concat(hit.Events).ToArray() : entry.Hit.Events);
                }
            }
        }
    }
}
