using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>The run of a seed, and what is wrong with it.</summary>
/// <param name="Played">What was played; null if it was not even made.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record SeedRun(PlayedRun? Played, IReadOnlyList<Finding> Findings)
{
    /// <summary>Faults first, then everything is healed and must come right.</summary>
    private static readonly PlayOptions Phases = new() { Heals = true };

    /// <summary>Makes the run of a seed, plays it, and judges it.</summary>
    public static SeedRun Of(CampaignPlan plan, long seed)
    {
        try
        {
            GeneratedRun run =
                RunGenerator.Generate((ulong)seed, plan.Features, plan.Steps);
            return Of(run, isTwice: CampaignPlan.RunsTwice(seed));
        }
        catch (Exception fault)
        {
            // A generator or a law that throws must not end a night's campaign.
            return new SeedRun(null, new[] { RunChecks.Thrown(seed, fault) });
        }
    }

    /// <summary>Plays a run, twice if so told, and judges it.</summary>
    public static SeedRun Of(GeneratedRun run, bool isTwice)
    {
        PlayedRun played = RunPlayer.Play(run, Phases);
        List<Finding> findings = new(RunChecks.Judge(played));
        if (isTwice && RunPlayer.Play(run, Phases).Digest is { } again && again != played.Digest)
        {
            findings.Add(RunChecks.Differs((long)run.Seed, played.Digest, again));
        }

        return new SeedRun(played, findings);
    }
}
