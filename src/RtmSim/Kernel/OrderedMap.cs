using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace RtmSim.Kernel;

/// <summary>
/// A map that is enumerated in the order of insertion, whatever was removed in between. Setting a
/// key that exists keeps its place. Removal is O(1); places of removed entries are dropped when
/// they outnumber the living ones.
/// </summary>
internal sealed class OrderedMap<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _places;
    private readonly List<Entry> _entries = new();

    public OrderedMap(IEqualityComparer<TKey> comparer) =>
        _places = new Dictionary<TKey, int>(comparer);

    public int Count => _places.Count;

    public TValue this[TKey key]
    {
        get => _entries[_places[key]].Value;
        set
        {
            if (_places.TryGetValue(key, out int place))
            {
                _entries[place] = new Entry(key, value, true);
                return;
            }

            _places.Add(key, _entries.Count);
            _entries.Add(new Entry(key, value, true));
        }
    }

    public bool ContainsKey(TKey key) => _places.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_places.TryGetValue(key, out int place))
        {
            value = _entries[place].Value;
            return true;
        }

        value = default;
        return false;
    }

    public bool Remove(TKey key)
    {
        if (!_places.Remove(key, out int place))
        {
            return false;
        }

        _entries[place] = default;
        if (_entries.Count > 16 && _entries.Count > 2 * _places.Count)
        {
            DropRemoved();
        }

        return true;
    }

    public void Clear()
    {
        _places.Clear();
        _entries.Clear();
    }

    /// <summary>The values in order, as a copy that later changes do not touch.</summary>
    public TValue[] ToArray()
    {
        TValue[] values = new TValue[Count];
        int next = 0;
        foreach (Entry entry in _entries)
        {
            if (entry.Alive)
            {
                values[next++] = entry.Value;
            }
        }

        return values;
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        foreach (Entry entry in _entries)
        {
            if (entry.Alive)
            {
                yield return new KeyValuePair<TKey, TValue>(entry.Key, entry.Value);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void DropRemoved()
    {
        _entries.RemoveAll(entry => !entry.Alive);
        for (int place = 0; place < _entries.Count; place++)
        {
            _places[_entries[place].Key] = place;
        }
    }

    private readonly struct Entry
    {
        public readonly TKey Key;
        public readonly TValue Value;
        public readonly bool Alive;

        public Entry(TKey key, TValue value, bool alive)
        {
            Key = key;
            Value = value;
            Alive = alive;
        }
    }
}
