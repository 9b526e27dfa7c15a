using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>A stretch of a run, from something to something, or so long.</summary>
/// <param name="From">What opens it.</param>
/// <param name="Until">What closes it; null if nothing does.</param>
/// <param name="Lasting">How long it is open at most; null for no limit.</param>
internal sealed record SpanPlan(PatternList From, PatternList? Until, Duration? Lasting)
{
    public bool Wants(OccurrenceKind kind, string name) =>
        From.Wants(kind, name) || Until?.Wants(kind, name) == true;

    /// <summary>The names that the patterns have with which the span is looked up.</summary>
    public IEnumerable<ulong> AskedWith(IEnumerable<PatternList> others) => others
        .Concat(Until is null ? Enumerable.Empty<PatternList>() : new[] { Until })
        .SelectMany(list => list.Patterns)
        .Select(pattern => pattern.Slots);
}
