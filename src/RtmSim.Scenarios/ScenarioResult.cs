using System.Collections.Generic;
using NodaTime;
using RtmSim.Tracing;

namespace RtmSim.Scenarios;

/// <summary>What a run of a scenario came to.</summary>
public sealed class ScenarioResult
{
    internal ScenarioResult(
        Scenario scenario, Simulation simulation, IReadOnlyList<ScenarioFailure> failures)
    {
        Scenario = scenario;
        Seed = simulation.Options.Seed;
        VirtualTime = simulation.Elapsed;
        Trace = simulation.Trace;
        Failures = failures;
    }

    /// <summary>The scenario that was run.</summary>
    public Scenario Scenario { get; }

    /// <summary>The seed it was run with.</summary>
    public ulong Seed { get; }

    /// <summary>Whether all expectations were met.</summary>
    public Verdict Verdict => Failures.Count == 0 ? Verdict.Passed : Verdict.Failed;

    /// <summary>
    /// Sixteen digits over all that the users could observe; the same for the same scenario and
    /// seed, on every machine.
    /// </summary>
    public string Digest => Trace.Digest;

    /// <summary>How much virtual time the run covered.</summary>
    public Duration VirtualTime { get; }

    /// <summary>How many events the trace has.</summary>
    public int Events => Trace.Count;

    /// <summary>The expectations that were not met, in the order of the file.</summary>
    public IReadOnlyList<ScenarioFailure> Failures { get; }

    /// <summary>All that happened.</summary>
    public Trace Trace { get; }
}
