using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>Things of a kind that runs can reach, by name. Immutable.</summary>
public class ReachFamily
{
    private readonly Dictionary<string, int> _places;

    internal ReachFamily(string name, string title, IReadOnlyList<string> names)
    {
        Name = name;
        Title = title;
        Names = names;
        _places = names
            .Select((each, place) => (each, place))
            .ToDictionary(entry => entry.each, entry => entry.place, StringComparer.Ordinal);
    }

    /// <summary>What reports call it, such as <c>rules</c>.</summary>
    public string Name { get; }

    /// <summary>What they are, for people.</summary>
    public string Title { get; }

    /// <summary>The names of all of them, in a fixed order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What no run reaches, as far as that is known.</summary>
    public IReadOnlyList<OutOfReach> OutOfReach { get; internal init; } =
        Array.Empty<OutOfReach>();

    /// <summary>Why no run reaches a thing; null if it is not known to be out of reach.</summary>
    /// <param name="name">Its name.</param>
    public string? WhyNot(string name) =>
        OutOfReach.FirstOrDefault(group => group.Names.Contains(name))?.Why;

    /// <summary>The place of a name; -1 if there is none.</summary>
    internal int PlaceOf(string name) => _places.TryGetValue(name, out int place) ? place : -1;
}
