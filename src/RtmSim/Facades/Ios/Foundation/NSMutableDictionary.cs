// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System.Collections;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;

namespace Foundation;

/// <summary>Values by their keys, in the order they were added.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed class NSMutableDictionary<TKey, TValue> :
    NSObject, IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : NSObject
    where TValue : NSObject
{
    private readonly OrderedMap<TKey, TValue> _entries = new(EqualityComparer<TKey>.Default);

    /// <summary>How many entries there are.</summary>
    public nuint Count => (nuint)_entries.Count;

    /// <summary>The keys.</summary>
    public TKey[] Keys => _entries.Select(entry => entry.Key).ToArray();

    /// <summary>The values.</summary>
    public TValue[] Values => _entries.ToArray();

    /// <summary>The value of a key; null if there is none.</summary>
    /// <param name="key">The key.</param>
    public TValue this[TKey key]
    {
        get => _entries.TryGetValue(key, out TValue value) ? value : null;
        set => _entries[key] = value;
    }

    /// <summary>Whether there is a value for a key.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(TKey key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
