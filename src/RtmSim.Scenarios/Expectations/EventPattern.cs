using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Scenarios.Expectations;

/// <summary>A callback or call by name, with the values some of its fields should have.</summary>
internal sealed record EventPattern(EventShape Shape, IReadOnlyList<FieldMatch> Fields)
{
    public string Name => Shape.Name;

    public bool Matches(Observed observed) =>
        observed.Name == Name && Fields.All(field => field.Matches(observed));

    /// <summary>How an event of the right name differs, or null.</summary>
    public string? Difference(Observed observed) =>
        Fields.FirstOrDefault(field => !field.Matches(observed))?.Describe(observed);

    public override string ToString() => Fields.Count == 0
        ? Name
        : $"{Name} with {string.Join(", ", Fields.Select(f => $"{f.Field.Name}: {f.Text}"))}";
}
