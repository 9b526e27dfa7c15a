using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Coverage;

/// <summary>A side of a boundary.</summary>
/// <param name="Boundary">The limit.</param>
/// <param name="Side">Which side of it.</param>
public readonly record struct BoundaryGap(Boundary Boundary, BoundarySide Side)
{
    /// <summary>All sides that a boundary has.</summary>
    internal static IEnumerable<BoundaryGap> SidesOf(Boundary boundary)
    {
        yield return new BoundaryGap(boundary, BoundarySide.At);
        yield return new BoundaryGap(boundary, BoundarySide.Over);
        if (boundary.Kind == BoundaryKind.Rate)
        {
            yield return new BoundaryGap(boundary, BoundarySide.After);
        }
    }
}
