using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>The next event of a stream after something must be, or not be, of a kind.</summary>
/// <param name="After">What it counts from.</param>
/// <param name="Stream">The events among which the next one is looked for.</param>
/// <param name="Next">What the next one must be, or not.</param>
/// <param name="IsDemanded">Whether it must be so, and not must not.</param>
/// <param name="Unless">What ends the waiting; null for nothing.</param>
internal sealed record NextClause(
    PatternList After, PatternList Stream, PatternList Next, bool IsDemanded, PatternList? Unless)
    : ClauseBody
{
    public override bool Wants(OccurrenceKind kind, string name) => After.Wants(kind, name)
        || Stream.Wants(kind, name) || Next.Wants(kind, name)
        || Unless?.Wants(kind, name) == true;

    public override ClauseJudge NewJudge(ClauseFrame frame) => new Judge(frame, this);

    private sealed class Judge : ClauseJudge
    {
        private readonly NextClause _clause;
        private readonly Watch _after;
        private readonly Watch _stream;
        private readonly Watch _next;
        private readonly Watch? _unless;
        private readonly EntrySet _waiting;

        public Judge(ClauseFrame frame, NextClause clause)
            : base(frame)
        {
            _clause = clause;
            _after = frame.Watch(clause.After);
            _stream = frame.Watch(clause.Stream);
            _next = frame.Watch(clause.Next);
            _unless = clause.Unless is null ? null : frame.Watch(clause.Unless);
            IEnumerable<OccurrencePattern> asked = clause.Stream.Patterns
                .Concat(clause.Unless?.Patterns ?? Enumerable.Empty<OccurrencePattern>());
            _waiting = new EntrySet(
                clause.After.Slots, asked.Select(pattern => pattern.Slots).ToArray());
        }

        public override void See(Occurrence occurrence)
        {
            Hit? next = _next.See(occurrence);
            if (_stream.See(occurrence) is { } come)
            {
                foreach (Entry entry in _waiting.TakeAll(
                    ScopeOf(occurrence), come.Pattern.Slots, come.Values))
                {
                    bool isNext = next is not null && entry.Values.Agrees(next.Values);
                    if (isNext != _clause.IsDemanded)
                    {
                        Frame.Report(
                            occurrence.Time,
                            isNext ? "the next was this one" : "the next was another one",
                            entry.Hit.Events.Concat(new[] { occurrence }).ToArray());
                    }
                }
            }

            if (_unless?.See(occurrence) is { } end)
            {
                _waiting.TakeAll(ScopeOf(occurrence), end.Pattern.Slots, end.Values);
            }

            if (_after.See(occurrence) is { } begin)
            {
                _waiting.Add(new Entry(ScopeOf(occurrence), begin, until: null));
            }
        }
    }
}
