using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Testing;

/// <summary>
/// Answers that a test gave in place of the service. The real one has none such, which no recording
/// could tell of.
/// </summary>
public static class InjectedAnswers
{
    /// <summary>Whether a run has any.</summary>
    public static bool AreIn(IEnumerable<TraceEvent> trace) => trace.Any(traced =>
        traced.Kind == TraceKind.Control
        && traced.Name is "service.fail next" or "service.lose next" or "service.slow answers");
}
