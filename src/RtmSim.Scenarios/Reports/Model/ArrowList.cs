using System;
using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>The arrows of a trace, in the order of what they end at.</summary>
internal static class ArrowList
{
    public static IReadOnlyList<Arrow> Of(IReadOnlyList<ReportItem> items, int[] causes)
    {
        List<Arrow> arrows = new();
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Event.Kind == TraceKind.Packet)
            {
                // Up to the service or down to the client; only its arrival is in the trace.
                bool isUp = IsUp(items[i].Event);
                arrows.Add(new Arrow(i, i, isUp ? items[i].Lane : 0, isUp ? 0 : items[i].Lane));
            }
            else if (causes[i] >= 0)
            {
                arrows.Add(new Arrow(causes[i], i, items[causes[i]].Lane, items[i].Lane));
            }
        }

        return arrows;
    }

    public static bool IsUp(TraceEvent packet) =>
        packet.Name.StartsWith("> ", StringComparison.Ordinal);
}
