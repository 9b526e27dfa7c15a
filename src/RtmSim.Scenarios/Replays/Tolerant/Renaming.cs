using System;
using System.Collections.Generic;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// Numbers that the SDK gives: each of the recording stands for one of the replay, and the other
/// way round.
/// </summary>
internal sealed class Renaming
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _back = new(StringComparer.Ordinal);

    public bool Fits(string recorded, string simulated)
    {
        bool isKnown = _names.TryGetValue(recorded, out string? name);
        bool isTaken = _back.TryGetValue(simulated, out string? other);
        return isKnown ? name == simulated : !isTaken || other == recorded;
    }

    /// <summary>The first time counts.</summary>
    public void Bind(string recorded, string simulated)
    {
        if (!_names.ContainsKey(recorded) && !_back.ContainsKey(simulated))
        {
            _names.Add(recorded, simulated);
            _back.Add(simulated, recorded);
        }
    }
}
