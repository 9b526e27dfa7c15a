using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>An event; a call has its return with it.</summary>
internal readonly record struct CallAndReturn(TraceEvent Event, TraceEvent? Returned)
{
    /// <summary>
    /// Whether a call was taken. A call that told no number, as those of iOS, counts as taken.
    /// </summary>
    public bool IsTaken => Returned is not null && Returned.Code is null or { Number: 0 };

    /// <summary>
    /// Puts each return to its call. Calls of a client do not nest, but a client's call can come
    /// inside the callback of another's.
    /// </summary>
    public static IReadOnlyList<CallAndReturn> Pair(IEnumerable<TraceEvent> trace)
    {
        List<CallAndReturn> paired = new();
        Dictionary<int, int> open = new();
        foreach (TraceEvent traced in trace)
        {
            if (traced.Kind == TraceKind.Return
                && open.Remove(traced.ClientNumber, out int call)
                && paired[call].Event.Name == traced.Name)
            {
                paired[call] = paired[call] with { Returned = traced };
                continue;
            }

            if (traced.Kind == TraceKind.Call)
            {
                open[traced.ClientNumber] = paired.Count;
            }

            paired.Add(new CallAndReturn(traced, null));
        }

        return paired;
    }
}
