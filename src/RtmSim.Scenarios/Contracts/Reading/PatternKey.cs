using System.Collections.Generic;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>A key that says what a pattern is about.</summary>
/// <param name="Key">The key; it takes names.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="What">What messages call such a name.</param>
/// <param name="Shapes">The names it knows with their fields.</param>
internal sealed record PatternKey(
    Argument<YamlNode> Key, OccurrenceKind Kind, string What, IReadOnlyList<EventShape> Shapes)
{
    /// <summary>Whether it takes states of one thing instead of names of many.</summary>
    public bool TakesStates => Kind is OccurrenceKind.State or OccurrenceKind.Invitation;
}
