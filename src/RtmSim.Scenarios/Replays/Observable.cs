using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays;

/// <summary>What apps can observe in a trace, which is what its digest is made of.</summary>
internal static class Observable
{
    public static bool Covers(TraceEvent traced) => TraceDigest.Covers(traced.Kind);

    public static TraceEvent[] In(IReadOnlyList<TraceEvent> trace) => trace.Where(Covers).ToArray();
}
