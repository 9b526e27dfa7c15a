using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>
/// Each event of a kind must hold certain values: always, or while a span is open.
/// </summary>
/// <param name="Subject">The events.</param>
/// <param name="Right">The same with the values they must hold.</param>
/// <param name="Span">When; null for always.</param>
internal sealed record AlwaysClause(
    PatternList Subject, PatternList Right, SpanPlan? Span) : ClauseBody
{
    public override bool Wants(OccurrenceKind kind, string name) =>
        Subject.Wants(kind, name) || Span?.Wants(kind, name) == true;

    public override ClauseJudge NewJudge(ClauseFrame frame) => new Judge(frame, this);

    private sealed class Judge : ClauseJudge
    {
        private readonly Watch _subject;
        private readonly Watch _right;
        private readonly Span? _span;

        public Judge(ClauseFrame frame, AlwaysClause clause)
            : base(frame)
        {
            _subject = frame.Watch(clause.Subject);
            _right = frame.Watch(clause.Right);
            _span = clause.Span is null
                ? null
                : new Span(clause.Span, frame, clause.Subject, clause.Right);
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
