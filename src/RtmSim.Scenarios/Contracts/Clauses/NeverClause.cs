using System.Linq;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>Something must not happen: at all, in a span, or out of it.</summary>
/// <param name="Subject">What must not happen.</param>
/// <param name="Span">Where; null for anywhere.</param>
/// <param name="IsInside">Whether in the span, and not out of it.</param>
/// <param name="Where">What a report says of the place.</param>
internal sealed record NeverClause(
    PatternList Subject, SpanPlan? Span, bool IsInside, string Where) : ClauseBody
{
    public override bool Wants(OccurrenceKind kind, string name) =>
        Subject.Wants(kind, name) || Span?.Wants(kind, name) == true;

    public override ClauseJudge NewJudge(ClauseFrame frame) => new Judge(frame, this);

    private sealed class Judge : ClauseJudge
    {
        private readonly NeverClause _clause;
        private readonly Watch _subject;
        private readonly Span? _span;

        public Judge(ClauseFrame frame, NeverClause clause)
            : base(frame)
        {
            _clause = clause;
            _subject = frame.Watch(clause.Subject);
            _span = clause.Span is null
                ? null
                : new Span(clause.Span, frame, clause.Subject);
        }

        public override void See(Occurrence occurrence)
        {
            if (_subject.See(occurrence) is { } hit)
            {
                Entry? around = _span?.Around(hit, occurrence);
                if (_span is null || (around is not null) == _clause.IsInside)
                {
                    Frame.Report(
                        occurrence.Time, _clause.Where,
                        around is null
                            ? hit.Events
                            : around.Hit.Events.Concat(hit.Events).ToArray());
                }
            }

            // What happens is judged by what was before it.
            _span?.See(occurrence);
        }
    }
}
