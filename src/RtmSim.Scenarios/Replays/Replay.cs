using RtmSim.Kernel;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays;

/// <summary>Does again what a trace says was done, and compares what comes of it.</summary>
public static class Replay
{
    /// <summary>
    /// Repeats the calls and controls of a trace at their times, in a simulation of its own with
    /// the trace's seed and options.
    /// </summary>
    /// <param name="recorded">The trace.</param>
    /// <exception cref="RecordingException">Something in it cannot be repeated.</exception>
    public static ReplayResult Run(RecordedTrace recorded)
    {
        string text = Preconditions.NotNull(recorded, nameof(recorded)).ToScenario("A replay");
        ScenarioLoad load = ScenarioLoader.Parse(text, "replay");
        if (load.Scenario is null)
        {
            throw new RecordingException(
                $"what the trace says cannot be repeated: {load.Problems[0]}");
        }

        ScenarioResult result = ScenarioRunner.Run(load.Scenario);
        RecordedTrace replayed = result.Trace.ToRecorded();
        return new ReplayResult(
            recorded, replayed, TraceComparer.CompareObservable(recorded, replayed));
    }
}
