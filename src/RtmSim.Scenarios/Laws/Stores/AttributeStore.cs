using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Laws.Stores;

/// <summary>The attributes of one user or channel, as far as they are known.</summary>
internal sealed class AttributeStore
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);
    private bool _isTangled;

    /// <summary>Whether what is stored is known.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Changes under way.</summary>
    public int Changing { get; private set; }

    /// <summary>Grows with all that could change what is stored.</summary>
    public int Version { get; private set; }

    /// <summary>When there were certainly attributes, and no time had begun to end them.</summary>
    public long KeptAt { get; private set; } = long.MaxValue;

    /// <summary>Whether a change came to no certain end: nothing is known any more.</summary>
    public bool IsLost { get; private set; }

    public bool CanBeJudged => IsKnown && !IsLost && Changing == 0;

    public void StartEmpty() => IsKnown = true;

    /// <summary>
    /// Something else may have changed it, or what is under way may come to nothing.
    /// </summary>
    /// <param name="at">When it may have, so that the time to its end may run since then.</param>
    public void Forget(long at)
    {
        KeptAt = Math.Min(KeptAt, at);
        IsKnown = false;
        _isTangled |= Changing > 0;
        Version++;
    }

    /// <summary>Somebody keeps it from being thrown away, who has done so since.</summary>
    public void Keep(long now) => KeptAt = now;

    /// <summary>A change is under way.</summary>
    /// <param name="isCertain">Whether its result can be told from those of others.</param>
    public void Begin(bool isCertain)
    {
        IsLost |= !isCertain;
        Changing++;
        Version++;
        _isTangled |= Changing > 1;
    }

    /// <summary>A change has its result.</summary>
    /// <param name="operation">What was called.</param>
    /// <param name="changes">Its attributes or keys.</param>
    /// <param name="isDone">Whether it was carried out.</param>
    /// <param name="isRefused">Whether it certainly was not.</param>
    /// <param name="since">When it was called.</param>
    public void Done(
        Operation operation, IReadOnlyList<string> changes, bool isDone, bool isRefused,
        long since)
    {
        Changing = Math.Max(0, Changing - 1);
        Version++;
        IsLost |= !isDone && !isRefused;
        if (isDone)
        {
            KeptAt = Math.Min(KeptAt, since);
            Apply(operation, changes);
            KeptAt = IsKnown && _values.Count == 0 ? long.MaxValue : KeptAt;
        }

        if (_isTangled)
        {
            IsKnown = false;
            _isTangled = Changing > 0;
        }
    }

    /// <summary>What it holds, each as key and value with a sign of equality between.</summary>
    /// <param name="keys">The keys asked for; null for all.</param>
    public List<string> Read(IReadOnlyList<string>? keys)
    {
        List<string> found = new();
        if (keys is null)
        {
            foreach (KeyValuePair<string, string> each in _values)
            {
                found.Add($"{each.Key}={each.Value}");
            }
        }

        for (int i = 0; keys is not null && i < keys.Count; i++)
        {
            if (_values.TryGetValue(keys[i], out string? value))
            {
                found.Add($"{keys[i]}={value}");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private void Apply(Operation operation, IReadOnlyList<string> changes)
    {
        bool replaces = operation is Operation.SetUserAttributes
            or Operation.SetChannelAttributes or Operation.ClearUserAttributes
            or Operation.ClearChannelAttributes;
        if (replaces)
        {
            _values.Clear();
            IsKnown = true;
        }

        bool deletes = operation is Operation.DeleteUserAttributes
            or Operation.DeleteChannelAttributes;
        foreach (string change in changes)
        {
            if (deletes)
            {
                _values.Remove(change);
                continue;
            }

            int split = change.IndexOf('=');
            if (split < 0 || change.IndexOf('=', split + 1) >= 0)
            {
                // Where the key ends is not certain.
                IsLost = true;
                return;
            }

            _values[change.Substring(0, split)] = change.Substring(split + 1);
        }
    }
}
