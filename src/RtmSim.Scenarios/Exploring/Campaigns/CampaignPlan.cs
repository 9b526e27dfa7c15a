using System;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Model;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>
/// What a campaign runs. Two campaigns of the same plan come to the same report, however the seeds
/// are shared out. Immutable.
/// </summary>
/// <param name="Seeds">The seeds, of which each makes a run.</param>
public sealed record CampaignPlan(SeedRange Seeds)
{
    /// <summary>Of how many seeds one is run a second time.</summary>
    public const int SecondRunEvery = 64;

    /// <summary>Of how many seeds one makes a run for the reference model.</summary>
    public const int SequentialEvery = 4;

    /// <summary>No run has more steps.</summary>
    public const int MostSteps = 10_000;

    /// <summary>No run is played in more orders.</summary>
    public const int MostOrders = 1_000;

    /// <summary>What the runs may have in them. Default everything.</summary>
    public ExploreFeatures Features { get; init; } = ExploreFeatures.All;

    /// <summary>How many steps a run has at most. Default 50.</summary>
    public int Steps { get; init; } = RunGenerator.UsualSteps;

    /// <summary>
    /// In how many orders of events of the same instant each run is played, at most. Default 1: in
    /// the order of scheduling alone.
    /// </summary>
    public int Orders { get; init; } = 1;

    /// <summary>Makes the bug that a test plants in the runs; null for none.</summary>
    internal Func<EventLoop, Sabotage>? Sabotage { get; init; }

    /// <summary>Whether the run of a seed is one that the model judges to its end.</summary>
    public static bool IsSequential(long seed) => seed % SequentialEvery == 0;

    /// <summary>Whether a seed is run twice, to see whether it gives the same digest.</summary>
    public static bool RunsTwice(long seed) => seed % SecondRunEvery == 0;

    /// <summary>The run of a seed.</summary>
    internal GeneratedRun RunOf(long seed)
    {
        GeneratedRun run = IsSequential(seed)
            ? SequentialRuns.Generate((ulong)seed, Features, Steps)
            : RunGenerator.Generate((ulong)seed, Features, Steps);
        return Sabotage is null
            ? run
            : run with { Options = run.Options with { Sabotage = Sabotage } };
    }
}
