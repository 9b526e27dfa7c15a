using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Exploring.Campaigns.Reaching;

/// <summary>A family whose things are found without making their names.</summary>
internal sealed class ReachFamily<T> : ReachFamily
    where T : notnull
{
    private readonly Dictionary<T, int> _places;

    public ReachFamily(
        string name, string title, IReadOnlyList<(T Item, string Name)> all)
        : base(name, title, all.Select(entry => entry.Name).ToArray()) =>
        _places = all
            .Select((entry, place) => (entry.Item, place))
            .ToDictionary(entry => entry.Item, entry => entry.place);

    /// <summary>The place of a thing; -1 if it is none of them.</summary>
    public int PlaceOf(T item) => _places.TryGetValue(item, out int place) ? place : -1;
}
