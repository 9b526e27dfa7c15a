using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>
/// Generated runs that <see cref="ReferenceModel"/> can judge to their end: without faults, and
/// with time enough between two calls for the first to settle.
/// </summary>
public static class SequentialRuns
{
    /// <summary>What they may have in them.</summary>
    public const ExploreFeatures Features = ExploreFeatures.PeerMessages
        | ExploreFeatures.Channels | ExploreFeatures.Presence | ExploreFeatures.Attributes
        | ExploreFeatures.Calls | ExploreFeatures.Ios | ExploreFeatures.Projects
        | ExploreFeatures.Boundaries;

    /// <summary>
    /// More than what a call brings about takes, and so much that no rate limit is met (F-12).
    /// </summary>
    private static readonly Duration Least = Duration.FromSeconds(3);

    /// <summary>Makes the run of a seed.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="steps">How many steps it has; positive.</param>
    /// <param name="features">What it may have in it, of <see cref="Features"/>.</param>
    public static GeneratedRun Generate(
        ulong seed, int steps = RunGenerator.UsualSteps, ExploreFeatures features = Features) =>
        Spread(RunGenerator.Generate(seed, features & Features, steps));

    /// <summary>
    /// The same run with time between its steps, each of which is done once. No step falls on the
    /// instant at which something ends that an earlier one began: times are in whole ms.
    /// </summary>
    private static GeneratedRun Spread(GeneratedRun run) => run with
    {
        Steps = run.Steps
            .Select(step => step with
            {
                Wait = WholeMs(Duration.Max(step.Wait, Least)) + Duration.FromTicks(1),
                Times = 1,
                IsLate = false,
            })
            .ToArray(),
    };

    private static Duration WholeMs(Duration wait) =>
        Duration.FromMilliseconds((long)wait.TotalMilliseconds);
}
