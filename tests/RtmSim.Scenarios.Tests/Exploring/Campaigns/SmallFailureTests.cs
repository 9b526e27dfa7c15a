using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Failures;
using RtmSim.Scenarios.Exploring.Model;
using RtmSim.Scenarios.Laws;
using RtmSim.Scenarios.Tests.Exploring.Pasting;
using RtmSim.Scenarios.Tests.Exploring.Planted;

namespace RtmSim.Scenarios.Tests.Exploring.Campaigns;

/// <summary>What becomes of a run in which a campaign finds something.</summary>
[TestFixture]
internal sealed class SmallFailureTests
{
    private static readonly CampaignPlan Plan = new(new SeedRange(1, 2_000))
    {
        Sabotage = PlantedBugs.Find(Bug).Plant,
    };

    private const string Bug = "message-delivered-twice";

    [Test]
    public void Run_WithAPlantedBug_IsFoundAndMadeSmall()
    {
        Finding finding = FirstFinding(Plan);

        SmallFailure small = SmallFailure.Of(Plan, finding)!;

        Assert.That(small.Finding.Check, Is.EqualTo(finding.Check));
        Assert.That(small.Played.Run.Steps, Has.Count.LessThanOrEqualTo(8));
        Assert.That(
            small.Texts.Select(text => text.Ending), Is.EqualTo(new[] { ".yaml", ".txt", ".cs" }));
        Assert.That(
            small.Texts.Select(text => text.Text),
            Has.All.Contain($"{finding.Check}, seed {finding.Seed}: "));
    }

    [TestCase(Bug)]
    [TestCase("confirmation-lost")]
    [TestCase("invitation-expires-early")]
    public void Test_OfASmallRun_ShowsTheSame(string bug)
    {
        CampaignPlan plan = Plan with { Sabotage = PlantedBugs.Find(bug).Plant };
        SmallFailure small = SmallFailure.Of(plan, FirstFinding(plan))!;

        PastedTest pasted = PastedTest.Compile([small.Texts[^1].Text]).Single();

        Assert.That(Broken(pasted, plan), Does.Contain(small.Finding.Check));
        Assert.That(Broken(pasted, plan with { Sabotage = null }), Is.Empty);
    }

    [Test]
    public void Run_ThatCannotBegin_IsFoundAndHasNothingSmall()
    {
        CampaignPlan plan = Plan with
        {
            Sabotage = _ => throw new InvalidOperationException("no beginning"),
        };

        Finding finding = FirstFinding(plan);

        Assert.That(finding.Check, Is.EqualTo(RunChecks.Fault));
        Assert.That(finding.Message, Does.Contain("no beginning"));
        Assert.That(SmallFailure.Of(plan, finding), Is.Null);
    }

    private static IEnumerable<string> Broken(PastedTest pasted, CampaignPlan plan)
    {
        Simulation sim = pasted.Run(options =>
            Simulation.Start(options with { Sabotage = plan.Sabotage }));
        return TraceLaws.Judge(sim.Trace)
            .Concat(ReferenceModel.Judge(sim.Trace))
            .Select(violation => violation.Law.Name)
            .ToArray();
    }

    private static Finding FirstFinding(CampaignPlan plan)
    {
        CampaignTally tally = new(plan);
        for (long seed = plan.Seeds.First; ; seed++)
        {
            Finding? found = tally.Run(new SeedRange(seed, seed)).FirstOrDefault();
            if (found is not null)
            {
                return found;
            }
        }
    }
}
