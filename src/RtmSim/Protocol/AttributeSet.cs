using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;

namespace RtmSim.Protocol;

/// <summary>
/// The attributes of one user or channel, in the order in which they were first set; an update
/// keeps its place (S-43).
/// </summary>
internal sealed class AttributeSet
{
    private readonly int _maxBytes;
    private OrderedMap<string, AttributeEntry> _entries = new(StringComparer.Ordinal);

    public AttributeSet(int maxBytes) => _maxBytes = maxBytes;

    public bool IsEmpty => _entries.Count == 0;

    public IReadOnlyList<AttributeEntry> All => _entries.ToArray();

    /// <summary>The entries of these keys in their order; unknown ones are left out.</summary>
    public IReadOnlyList<AttributeEntry> Pick(IReadOnlyList<string> keys) => keys
        .Where(_entries.ContainsKey)
        .Select(key => _entries[key])
        .ToArray();

    /// <summary>
    /// Carries a change out; false, with nothing changed, if it would leave too much (J-06, K-04).
    /// </summary>
    /// <param name="change">The change, already checked by itself.</param>
    /// <param name="userId">Who wants it.</param>
    /// <param name="nowMs">The service's time.</param>
    public bool TryApply(AttributeChange change, string userId = "", long nowMs = 0)
    {
        OrderedMap<string, AttributeEntry> result = new(StringComparer.Ordinal);
        if (change.Kind is AttributeChangeKind.AddOrUpdate or AttributeChangeKind.Delete)
        {
            foreach (AttributeEntry entry in _entries.ToArray())
            {
                result[entry.Key] = entry;
            }
        }

        foreach (string key in change.Keys)
        {
            result.Remove(key);
        }

        foreach (AttributeEntry entry in change.Entries)
        {
            result[entry.Key] = entry with { ChangedBy = userId, ChangedAtMs = nowMs };
        }

        if (result.Count > AttributeLimits.MaxCount
            || result.ToArray().Sum(entry => entry.SizeBytes) > _maxBytes)
        {
            return false;
        }

        _entries = result;
        return true;
    }

    public void Clear() => _entries.Clear();

    /// <summary>Takes over what another set has.</summary>
    public void CopyFrom(AttributeSet other)
    {
        _entries = new OrderedMap<string, AttributeEntry>(StringComparer.Ordinal);
        foreach (AttributeEntry entry in other.All)
        {
            _entries[entry.Key] = entry;
        }
    }
}
