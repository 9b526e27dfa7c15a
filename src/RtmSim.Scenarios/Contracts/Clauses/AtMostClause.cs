using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Contracts.Clauses;

/// <summary>Something must not happen more often than so in any span of a length.</summary>
/// <param name="Subject">What is counted.</param>
/// <param name="Most">How many there may be.</param>
/// <param name="Window">In how long; null for the whole run.</param>
/// <param name="By">The names of values that are counted apart.</param>
internal sealed record AtMostClause(
    PatternList Subject, int Most, Duration? Window, ulong By) : ClauseBody
{
    public override bool Wants(OccurrenceKind kind, string name) => Subject.Wants(kind, name);

    public override ClauseJudge NewJudge(ClauseFrame frame) => new Judge(frame, this);

    private sealed class Judge : ClauseJudge
    {
        private const int Shown = 6;

        private readonly AtMostClause _clause;
        private readonly Watch _subject;
        private readonly Dictionary<string, Queue<(Duration Time, Hit Hit)>> _recent =
            new(StringComparer.Ordinal);

        public Judge(ClauseFrame frame, AtMostClause clause)
            : base(frame)
        {
            _clause = clause;
            _subject = frame.Watch(clause.Subject);
        }

        public override void See(Occurrence occurrence)
        {
            if (_subject.See(occurrence) is not { } hit)
            {
                return;
            }

            Queue<(Duration Time, Hit Hit)> recent = RecentOf(
                hit.Values.Key(ScopeOf(occurrence), _clause.By));
            while (recent.Count > 0
                && recent.Peek().Time + _clause.Window <= occurrence.Time)
            {
                recent.Dequeue();
            }

            recent.Enqueue((occurrence.Time, hit));
            if (recent.Count > _clause.Most)
            {
                string window = _clause.Window is { } length
                    ? $" within {Durations.Text(length)}"
                    : string.Empty;
                Frame.Report(
                    occurrence.Time,
                    string.Format(
                        CultureInfo.InvariantCulture, "{0}{1}, and at most {2} are allowed",
                        recent.Count, window, _clause.Most),
                    Ends(recent.SelectMany(each => each.Hit.Events).ToArray()));

                // The next report is of events that none was about.
                recent.Clear();
            }
        }

        /// <summary>The first and the last of many.</summary>
        private static IReadOnlyList<Occurrence> Ends(IReadOnlyList<Occurrence> events) =>
            events.Count <= Shown
                ? events
                : events.Take(Shown / 2).Concat(events.Skip(events.Count - (Shown / 2))).ToArray();

        private Queue<(Duration Time, Hit Hit)> RecentOf(string key)
        {
            if (!_recent.TryGetValue(key, out Queue<(Duration Time, Hit Hit)>? recent))
            {
                recent = new Queue<(Duration Time, Hit Hit)>();
                _recent.Add(key, recent);
            }

            return recent;
        }
    }
}
