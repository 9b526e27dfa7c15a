using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>
/// Remembered hits, found by the values they share with another hit in the time of one look-up.
/// </summary>
internal sealed class EntrySet
{
    private readonly ulong _bound;
    private readonly (ulong Slots, Dictionary<string, List<Entry>> ByKey)[] _indexes;

    /// <summary>An empty set.</summary>
    /// <param name="bound">The names to which every entry gives a value.</param>
    /// <param name="askedWith">The names that the patterns have with which it is asked.</param>
    public EntrySet(ulong bound, IEnumerable<ulong> askedWith)
    {
        _bound = bound;
        _indexes = askedWith
            .Select(slots => slots & bound)
            .Distinct()
            .Select(slots => (slots, new Dictionary<string, List<Entry>>(StringComparer.Ordinal)))
            .ToArray();
    }

    public void Add(Entry entry)
    {
        foreach ((ulong slots, Dictionary<string, List<Entry>> byKey) in _indexes)
        {
            string key = entry.Values.Key(entry.Scope, slots);
            if (!byKey.TryGetValue(key, out List<Entry>? entries))
            {
                entries = new List<Entry>();
                byKey.Add(key, entries);
            }

            entries.Add(entry);
        }
    }

    /// <summary>The last entry that is open and agrees with some values; null if none.</summary>
    public Entry? Last(string scope, ulong slots, Bound values, Duration now)
    {
        List<Entry>? entries = Find(scope, slots, values);
        while (entries?.Count > 0)
        {
            Entry last = entries[entries.Count - 1];
            if (last.IsOpen && !(last.Until < now))
            {
                return last;
            }

            entries.RemoveAt(entries.Count - 1);
        }

        return null;
    }

    /// <summary>Takes out all open entries that agree with some values, oldest first.</summary>
    public IReadOnlyList<Entry> TakeAll(string scope, ulong slots, Bound values)
    {
        List<Entry>? entries = Find(scope, slots, values);
        if (entries is null || entries.Count == 0)
        {
            return Array.Empty<Entry>();
        }

        Entry[] open = entries.Where(entry => entry.IsOpen).ToArray();
        entries.Clear();
        foreach (Entry entry in open)
        {
            entry.IsOpen = false;
        }

        return open;
    }

    private List<Entry>? Find(string scope, ulong slots, Bound values)
    {
        ulong shared = slots & _bound;
        Dictionary<string, List<Entry>> byKey =
            Array.Find(_indexes, index => index.Slots == shared).ByKey;
        return byKey.TryGetValue(values.Key(scope, shared), out List<Entry>? entries)
            ? entries
            : null;
    }
}
