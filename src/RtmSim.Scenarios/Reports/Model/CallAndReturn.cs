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
    /// Puts each return to its call. A client's calls nest where a completion that runs inside a
    /// call makes another one.
    /// </summary>
    public static IReadOnlyList<CallAndReturn> Pair(IEnumerable<TraceEvent> trace)
    {
        List<CallAndReturn> paired = new();
        Dictionary<int, Stack<int>> open = new();
        foreach (TraceEvent traced in trace)
        {
            if (!open.TryGetValue(traced.ClientNumber, out Stack<int>? calls))
            {
                open.Add(traced.ClientNumber, calls = new Stack<int>());
            }

            if (traced.Kind == TraceKind.Return
                && calls.Count > 0
                && paired[calls.Peek()].Event.Name == traced.Name)
            {
                int call = calls.Pop();
                paired[call] = paired[call] with { Returned = traced };
                continue;
            }

            if (traced.Kind == TraceKind.Call)
            {
                calls.Push(paired.Count);
            }

            paired.Add(new CallAndReturn(traced, null));
        }

        return paired;
    }
}
