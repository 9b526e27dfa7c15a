using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Failures;
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
        Finding finding = FirstFinding();

        SmallFailure small = SmallFailure.Of(Plan, finding);

        Assert.That(small.Finding.Check, Is.EqualTo(finding.Check));
        Assert.That(small.Played.Run.Steps, Has.Count.LessThanOrEqualTo(8));
        Assert.That(
            small.Texts.Select(text => text.Ending), Is.EqualTo(new[] { ".yaml", ".txt", ".cs" }));
        Assert.That(
            small.Texts.Select(text => text.Text),
            Has.All.Contain($"{finding.Check}, seed {finding.Seed}: "));
    }

    private static Finding FirstFinding()
    {
        CampaignTally tally = new(Plan);
        for (long seed = Plan.Seeds.First; ; seed++)
        {
            Finding? found = tally.Run(new SeedRange(seed, seed)).FirstOrDefault();
            if (found is not null)
            {
                return found;
            }
        }
    }
}
