using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>
/// Each event of a kind must hold certain values: always, or while a span is open.
/// </summary>
internal sealed class AlwaysClause : ClauseBody
{
    private readonly PatternList _subject;
    private readonly PatternList _right;
    private readonly SpanPlan? _span;

    /// <summary>A clause.</summary>
    /// <param name="subject">The events.</param>
    /// <param name="right">The same with the values they must hold.</param>
    /// <param name="span">When; null for always.</param>
    public AlwaysClause(PatternList subject, PatternList right, SpanPlan? span)
    {
        _subject = subject;
        _right = right;
        _span = span;
    }

    public override bool Wants(OccurrenceKind kind, string name) =>
        _subject.Wants(kind, name) || _span?.Wants(kind, name) == true;

    public override ClauseJudge NewJudge(ClauseFrame frame) => new Judge(frame, this);

    private sealed class Judge : ClauseJudge
    {
        private readonly Watch _subject;
        private readonly Watch _right;
        private readonly Span? _span;

        public Judge(ClauseFrame frame, AlwaysClause clause)
            : base(frame)
        {
            _subject = frame.Watch(clause._subject);
            _right = frame.Watch(clause._right);
            _span = clause._span is null
                ? null
                : new Span(clause._span, frame, clause._subject, clause._right);
        }

        public override void See(Occurrence occurrence)
        {
            Hit? subject = _subject.See(occurrence);
            Hit? right = _right.See(occurrence);
            if (subject is not null)
            {
                Entry? around = _span?.Around(subject, occurrence);
                bool isRight = right is not null
                    && (_span is null || _span.Around(right, occurrence) is not null);
                if (!isRight && (_span is null || around is not null))
                {
                    IReadOnlyList<Occurrence> before =
                        around?.Hit.Events ?? Array.Empty<Occurrence>();
                    Frame.Report(
                        occurrence.Time, "the last event is not as it must be",
                        before.Concat(subject.Events).ToArray());
                }
            }

            _span?.See(occurrence);
        }
    }
}
