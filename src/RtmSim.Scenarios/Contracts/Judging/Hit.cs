using System.Collections.Generic;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>A pattern that has come: its values, and the events that made it.</summary>
/// <param name="Pattern">Which of a list.</param>
/// <param name="Values">The values it gives to the names of the clause.</param>
/// <param name="Events">The events, one or two; put into words only when reported.</param>
internal sealed record Hit(
    OccurrencePattern Pattern, Bound Values, IReadOnlyList<Occurrence> Events);
