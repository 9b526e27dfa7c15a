using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Laws;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Apps;

/// <summary>How a run of an app fails.</summary>
/// <param name="Kind">What two runs must have in common to fail in the same way.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="Played">The run.</param>
internal sealed record AppFailure(string Kind, string Reason, PlayedRun Played)
{
    /// <summary>Null if the run is as it should be.</summary>
    public static AppFailure? In(PlayedRun played)
    {
        if (played.Fault is { } fault)
        {
            Exception cause = fault is AggregateException { InnerExceptions: { Count: > 0 } all }
                ? all[0]
                : fault;
            return cause is BrokenInvariantException
                ? new AppFailure(cause.Message, cause.Message, played)
                : new AppFailure(
                    cause.GetType().Name, $"{cause.GetType().Name}: {cause.Message}", played);
        }

        // An app that does not listen to everything leaves the laws without their evidence.
        IReadOnlyList<LawViolation> violations = HearsAll(played.Trace)
            ? TraceLaws.Judge(played.Trace)
            : Array.Empty<LawViolation>();
        return violations.Count == 0
            ? null
            : new AppFailure(
                violations[0].Law.Name,
                $"the run breaks the law {violations[0].Law}: {violations.First().Message}",
                played);
    }

    private static bool HearsAll(Trace trace) =>
        !trace.Any(traced => traced.Kind == TraceKind.Dropped);
}
