using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>Patterns of which any one will do.</summary>
/// <param name="Patterns">At least one.</param>
internal sealed record PatternList(IReadOnlyList<OccurrencePattern> Patterns)
{
    /// <summary>The names of values that each of the patterns gives.</summary>
    public ulong Slots => Patterns.Aggregate(ulong.MaxValue, (slots, each) => slots & each.Slots);

    /// <summary>The names of values that some pattern gives.</summary>
    public ulong AllSlots => Patterns.Aggregate(0UL, (slots, each) => slots | each.Slots);

    public bool Wants(OccurrenceKind kind, string name) =>
        Patterns.Any(pattern => pattern.Wants(kind, name));
}
