using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>The next event of a stream after something must be, or not be, of a kind.</summary>
internal sealed class NextClause : ClauseBody
{
    private readonly PatternList _after;
    private readonly PatternList _stream;
    private readonly PatternList _next;
    private readonly PatternList? _unless;
    private readonly bool _isDemanded;

    /// <summary>A clause.</summary>
    /// <param name="after">What it counts from.</param>
    /// <param name="stream">The events among which the next one is looked for.</param>
    /// <param name="next">What the next one must be, or not.</param>
    /// <param name="isDemanded">Whether it must be so, and not must not.</param>
    /// <param name="unless">What ends the waiting; null for nothing.</param>
    public NextClause(
        PatternList after, PatternList stream, PatternList next, bool isDemanded,
        PatternList? unless)
    {
        _after = after;
        _stream = stream;
        _next = next;
        _isDemanded = isDemanded;
        _unless = unless;
    }

    public override bool Wants(OccurrenceKind kind, string name) => _after.Wants(kind, name)
        || _stream.Wants(kind, name) || _next.Wants(kind, name)
        || _unless?.Wants(kind, name) == true;

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
            _after = frame.Watch(clause._after);
            _stream = frame.Watch(clause._stream);
            _next = frame.Watch(clause._next);
            _unless = clause._unless is null ? null : frame.Watch(clause._unless);
            IEnumerable<OccurrencePattern> asked = clause._stream.Patterns
                .Concat(clause._unless?.Patterns ?? Enumerable.Empty<OccurrencePattern>());
            _waiting = new EntrySet(
                clause._after.Slots, asked.Select(pattern => pattern.Slots).ToArray());
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
                    if (isNext != _clause._isDemanded)
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
