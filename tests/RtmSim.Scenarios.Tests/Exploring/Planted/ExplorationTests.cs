using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Exploring.Shrinking;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <summary>Exploration finds planted bugs, and makes small runs of them.</summary>
[TestFixture]
internal sealed class ExplorationTests
{
    private const int MostSeeds = 10_000;
    private const int MostTries = 1_000;
    private const int MedianSteps = 8;

    private static readonly CampaignPlan Plan = new(new SeedRange(1, MostSeeds));

    private readonly ConcurrentDictionary<string, Hit> _hits = new();

    private static IEnumerable<TestCaseData> Bugs => PlantedBugs.All.Select(bug =>
        new TestCaseData(bug).SetArgDisplayNames(bug.Name));

    [TestCaseSource(nameof(Bugs))]
    public void Bug_Planted_IsFoundAndMadeSmall(PlantedBug bug)
    {
        Hit? hit = HitOf(bug);

        Assert.That(hit, Is.Not.Null, $"not within {MostSeeds} seeds");
        Assert.That(Checks(hit!.Small), Does.Contain(hit.Check));
        Assert.That(Checks(Unplanted(hit.Small)), Does.Not.Contain(hit.Check));
    }

    [Test, Order(int.MaxValue)]
    public void Bugs_MadeSmall_HaveFewSteps()
    {
        Hit[] hits = PlantedBugs.All.Select(bug => HitOf(bug)!).ToArray();
        foreach (Hit hit in hits)
        {
            TestContext.Out.WriteLine(
                $"{hit.Bug}: seed {hit.Seed}, {hit.Check}, {hit.Small.Steps.Count} steps");
        }

        Assert.That(hits, Has.Length.AtLeast(30));
        Assert.That(
            hits.Select(hit => hit.Small.Steps.Count).Order().ElementAt(hits.Length / 2),
            Is.AtMost(MedianSteps));
    }

    private Hit? HitOf(PlantedBug bug) => _hits.TryGetValue(bug.Name, out Hit? known)
        ? known
        : Find(bug) is { } found ? _hits[bug.Name] = found : null;

    private static Hit? Find(PlantedBug bug)
    {
        CampaignPlan plan = Plan with { Sabotage = bug.Plant };
        for (long seed = 1; seed <= MostSeeds; seed++)
        {
            GeneratedRun run = plan.RunOf(seed);
            string? check = Checks(run).FirstOrDefault();
            if (check is not null && !Checks(Unplanted(run)).Contains(check))
            {
                GeneratedRun small = RunShrinker.Shrink(
                    run, smaller => Checks(smaller).Contains(check), MostTries);
                return new Hit(bug.Name, seed, check, small);
            }
        }

        return null;
    }

    private static GeneratedRun Unplanted(GeneratedRun run) =>
        run with { Options = run.Options with { Sabotage = null } };

    private static IEnumerable<string> Checks(GeneratedRun run) => SeedRun
        .Of(run, orders: 1, isTwice: false)
        .Findings
        .Select(found => found.Finding.Check);

    private sealed record Hit(string Bug, long Seed, string Check, GeneratedRun Small);
}
