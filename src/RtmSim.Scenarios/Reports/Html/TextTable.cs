using System;
using System.Collections.Generic;

namespace RtmSim.Scenarios.Reports.Html;

/// <summary>Numbers for texts: what is said a thousand times is in the page once.</summary>
internal sealed class TextTable<T>
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<T> _values = new();

    public IReadOnlyList<T> Values => _values;

    /// <summary>The number of a key's value, from 0; -1 for no key.</summary>
    public int Number(string? key, Func<T> value)
    {
        if (key is null)
        {
            return -1;
        }

        if (!_places.TryGetValue(key, out int place))
        {
            place = _values.Count;
            _places.Add(key, place);
            _values.Add(value());
        }

        return place;
    }
}
