using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Orders;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>What was played of a seed, and what is wrong with it.</summary>
/// <param name="Plays">The run, once for each order of ties; the usual one first.</param>
/// <param name="Findings">What is wrong, each check once, and in which of them.</param>
internal sealed record SeedRun(
    IReadOnlyList<PlayedRun> Plays, IReadOnlyList<(Finding Finding, PlayedRun? In)> Findings)
{
    /// <summary>Faults first, then everything is healed and must come right.</summary>
    private static readonly PlayOptions Phases = new() { Heals = true };

    /// <summary>Makes the run of a seed, plays it, and judges it.</summary>
    public static SeedRun Of(CampaignPlan plan, long seed)
    {
        GeneratedRun run;
        try
        {
            run = plan.RunOf(seed);
        }
        catch (Exception fault)
        {
            return Without(seed, fault);
        }

        return Of(run, plan.Orders, isTwice: CampaignPlan.RunsTwice(seed));
    }

    /// <summary>Plays a run, in its usual order twice if so told, and judges it.</summary>
    public static SeedRun Of(GeneratedRun run, int orders, bool isTwice)
    {
        try
        {
            return Judged(run, Play(run, orders), isTwice);
        }
        catch (Exception fault)
        {
            return Without((long)run.Seed, fault);
        }
    }

    /// <summary>What throws where nothing should must not end a night's campaign.</summary>
    private static SeedRun Without(long seed, Exception fault) => new(
        Array.Empty<PlayedRun>(), new[] { (RunChecks.Thrown(seed, fault), (PlayedRun?)null) });

    private static PlayedRun[] Play(GeneratedRun run, int orders) => orders == 1
        ? new[] { RunPlayer.Play(run, Phases) }
        : SameInstantOrders
            .Try(
                ties => RunPlayer.Play(
                    run with { Options = run.Options with { Ties = ties } }, Phases),
                played => played.Trace.Ties, orders, Duration.Zero)
            .Select(tried => tried.Result)
            .ToArray();

    private static SeedRun Judged(GeneratedRun run, PlayedRun[] plays, bool isTwice)
    {
        List<(Finding, PlayedRun?)> findings = plays
            .SelectMany(played => Judge(played).Select(
                finding => (finding, (PlayedRun?)played)))
            .GroupBy(found => found.finding.Check)
            .Select(found => found.First())
            .ToList();
        if (isTwice && RunPlayer.Play(run, Phases).Digest is { } again
            && again != plays[0].Digest)
        {
            findings.Add((RunChecks.Differs((long)run.Seed, plays[0].Digest, again), plays[0]));
        }

        return new SeedRun(plays, findings);
    }

    /// <summary>What is wrong with a run, of which a law that throws is one thing.</summary>
    private static IReadOnlyList<Finding> Judge(PlayedRun played)
    {
        try
        {
            return RunChecks.Judge(played);
        }
        catch (Exception fault)
        {
            return new[] { RunChecks.Thrown((long)played.Run.Seed, fault) };
        }
    }
}
