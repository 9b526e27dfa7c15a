using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>What came of a generated run.</summary>
public sealed class PlayedRun
{
    internal PlayedRun(GeneratedRun run, Simulation simulation)
    {
        Run = run;
        Simulation = simulation;
    }

    /// <summary>What was played.</summary>
    public GeneratedRun Run { get; }

    /// <summary>The simulation, which has ended.</summary>
    public Simulation Simulation { get; }

    /// <summary>All that happened.</summary>
    public Trace Trace => Simulation.Trace;

    /// <summary>The digest of the trace.</summary>
    public string Digest => Trace.Digest;

    /// <summary>Whose each client is, in order of construction.</summary>
    public IReadOnlyList<ScenarioUser> Owners { get; internal set; } =
        Array.Empty<ScenarioUser>();

    /// <summary>What was thrown, which ended the run; null if nothing was.</summary>
    public Exception? Fault { get; internal set; }

    /// <summary>Whether all was healed in the end.</summary>
    public bool IsHealed { get; internal set; }

    /// <summary>
    /// What is still not well after everything was healed, each in a sentence; empty where nothing
    /// was healed.
    /// </summary>
    public IReadOnlyList<string> Remains { get; internal set; } = Array.Empty<string>();

    /// <summary>Whether it ended without a fault and, if it was healed, all is well.</summary>
    public bool Converged => Fault is null && Remains.Count == 0;

    /// <summary>The run as a scenario file, which gives the same digest.</summary>
    /// <param name="name">What the file says it shows.</param>
    /// <exception cref="RecordingException">Something in the run has no word in files.</exception>
    public string ToScenario(string name) => Simulation.Record(name, Owners);
}
