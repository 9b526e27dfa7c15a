using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>What came of a tolerant replay.</summary>
public sealed class TolerantResult
{
    internal TolerantResult(
        RecordedTrace recorded, RecordedTrace replayed, string scenario,
        IReadOnlyList<Divergence> divergences, IReadOnlyList<string> notes)
    {
        Recorded = recorded;
        Replayed = replayed;
        Scenario = scenario;
        Divergences = divergences;
        Notes = notes;
    }

    /// <summary>The recording.</summary>
    public RecordedTrace Recorded { get; }

    /// <summary>
    /// What the simulator made of it. What led to it before has negative times.
    /// </summary>
    public RecordedTrace Replayed { get; }

    /// <summary>The replay as a scenario file.</summary>
    public string Scenario { get; }

    /// <summary>Where the simulator would have answered otherwise, in order of time.</summary>
    public IReadOnlyList<Divergence> Divergences { get; }

    /// <summary>What was fitted or taken for granted, and what could not be repeated.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Whether the simulator would have answered as was recorded.</summary>
    public bool Agrees => Divergences.Count == 0;
}
