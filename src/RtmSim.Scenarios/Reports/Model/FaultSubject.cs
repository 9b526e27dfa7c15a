using System.Collections.Generic;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>The smallest thing that a fault can be about and end for.</summary>
/// <param name="Key">Tells it from others of its kind.</param>
/// <param name="Lanes">The lanes where it shows.</param>
/// <param name="Direction">One of a link's two ways; null where there are none.</param>
internal sealed record FaultSubject(string Key, IReadOnlyList<int> Lanes, string? Direction);
