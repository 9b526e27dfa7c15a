using System.Collections.Generic;
using RtmSim.Facades.Ios;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Coverage;

/// <summary>
/// Goes through a trace and tells what the run reached, some of it again and again.
/// </summary>
internal static class CoverageWalk
{
    /// <summary>Tells it all.</summary>
    /// <returns>Whether the run had a user of the iOS SDK.</returns>
    public static bool Tell(Trace trace, IReached reached)
    {
        foreach ((Boundary boundary, BoundarySide side) in trace.Boundaries.Reached)
        {
            reached.Boundary(new BoundaryGap(boundary, side));
        }

        foreach (object cell in trace.Cells.All)
        {
            reached.Cell(cell);
        }

        List<int> iosClients = new();
        foreach (TraceEvent traced in trace)
        {
            if (traced.Name == IosNames.NewKit.Text)
            {
                iosClients.Add(traced.ClientNumber);
            }

            if (traced.Rule is not null)
            {
                reached.Rule(traced.Rule);
            }

            if (traced.Code?.Operation is not null)
            {
                reached.Code(iosClients.Contains(traced.ClientNumber), traced.Code);
            }
        }

        return iosClients.Count > 0;
    }
}
