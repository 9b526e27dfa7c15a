using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Recording;

/// <summary>Makes scenario files of runs.</summary>
public static class SimulationRecording
{
    /// <summary>
    /// The run so far as a scenario file: its users, what was called and done and when, and what
    /// came of it. Running the file gives the same digest.
    /// </summary>
    /// <param name="simulation">A run, of a test as well as of a scenario.</param>
    /// <param name="name">What the file says it shows.</param>
    /// <exception cref="RecordingException">Something in the run has no word in files.</exception>
    public static string Record(this Simulation simulation, string name = "A recorded run") =>
        Preconditions.NotNull(simulation, nameof(simulation)).Trace.ToRecorded().ToScenario(name);

    /// <summary>The run of a trace as a scenario file.</summary>
    /// <param name="trace">The trace, from a run here or from a file.</param>
    /// <param name="name">What the file says it shows.</param>
    /// <exception cref="RecordingException">Something in the run has no word in files.</exception>
    public static string ToScenario(this RecordedTrace trace, string name = "A recorded run") =>
        ScenarioText.Of(
            Preconditions.NotNull(trace, nameof(trace)),
            Preconditions.NotNull(name, nameof(name)),
            Array.Empty<ScenarioUser>());

    /// <summary>
    /// The run as a scenario file, whose users are known also if they never log in.
    /// </summary>
    internal static string Record(
        this Simulation simulation, string name, IReadOnlyList<ScenarioUser> owners) =>
        ScenarioText.Of(simulation.Trace.ToRecorded(), name, owners);
}
