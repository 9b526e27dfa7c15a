using System.Linq;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>Something must not happen: at all, in a span, or out of it.</summary>
internal sealed class NeverClause : ClauseBody
{
    private readonly PatternList _subject;
    private readonly SpanPlan? _span;
    private readonly bool _isInside;
    private readonly string _where;

    /// <summary>A clause.</summary>
    /// <param name="subject">What must not happen.</param>
    /// <param name="span">Where; null for anywhere.</param>
    /// <param name="isInside">Whether in the span, and not out of it.</param>
    /// <param name="where">What a report says of the place.</param>
    public NeverClause(PatternList subject, SpanPlan? span, bool isInside, string where)
    {
        _subject = subject;
        _span = span;
        _isInside = isInside;
        _where = where;
    }

    public override bool Wants(OccurrenceKind kind, string name) =>
        _subject.Wants(kind, name) || _span?.Wants(kind, name) == true;

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
            _subject = frame.Watch(clause._subject);
            _span = clause._span is null
                ? null
                : new Span(clause._span, frame, clause._subject);
        }

        public override void See(Occurrence occurrence)
        {
            if (_subject.See(occurrence) is { } hit)
            {
                Entry? around = _span?.Around(hit, occurrence);
                if (_span is null || (around is not null) == _clause._isInside)
                {
                    Frame.Report(
                        occurrence.Time, _clause._where,
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
