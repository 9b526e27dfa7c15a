using System;
using RtmSim.Scenarios.Exploring.Pasting;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Apps;

/// <summary>
/// A property of an app does not hold. The message has the smallest run found in which it does not:
/// as steps, as what happened, and as a test to paste.
/// </summary>
public sealed class PropertyFailedException : Exception
{
    private PropertyFailedException(string message, GeneratedRun run, Exception? cause)
        : base(message, cause) => Run = run;

    /// <summary>The shrunk run; its seed is that of the run it came from.</summary>
    public GeneratedRun Run { get; }

    internal static PropertyFailedException Of(
        AppFailure failure, GeneratedRun run, Func<GeneratedRun, bool> isSame) => new(
            FailureText.Of(failure.Reason, failure.Played, isSame), run, failure.Played.Fault);
}
