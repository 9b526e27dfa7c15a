using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Reaching;
using RtmSim.Scenarios.Exploring.Generating;

namespace RtmSim.Scenarios.Tests.Exploring.Campaigns;

/// <summary>What campaigns come to does not depend on how their seeds are shared out.</summary>
[TestFixture]
internal sealed class CampaignTests
{
    private static readonly CampaignPlan Small = new(new SeedRange(60, 130)) { Steps = 20 };

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(71)]
    public void Shards_Merged_GiveTheReportOfTheWhole(int count)
    {
        IEnumerable<CampaignReport> shards = Enumerable.Range(1, count)
            .Select(i => Run(Small, Small.Seeds.Shard(i, count)))
            .Select(Again);

        CampaignReport merged = CampaignReport.Merge(shards.Reverse().ToArray());

        Assert.That(Text(merged), Is.EqualTo(Text(Run(Small, Small.Seeds))));
        Assert.That(merged.IsComplete);
        Assert.That(merged.Totals.SecondRuns, Is.EqualTo(2));
    }

    [Test]
    public void Merge_OfSomeShards_SaysWhichSeedsWereRun()
    {
        CampaignReport merged = CampaignReport.Merge(
            [Run(Small, new SeedRange(60, 63)), Run(Small, new SeedRange(70, 71))]);

        Assert.That(merged.Seeds, Is.EqualTo(new SeedRange[] { new(60, 63), new(70, 71) }));
        Assert.That(merged.Runs, Is.EqualTo(6));
        Assert.That(merged.IsComplete, Is.False);
    }

    [Test]
    public void Merge_OfWhatDoesNotFit_IsRefused()
    {
        CampaignReport report = Run(Small, new SeedRange(60, 61));
        CampaignReport overlapping = Run(Small, new SeedRange(61, 62));
        CampaignReport other = Run(Small with { Steps = 19 }, new SeedRange(62, 63));

        Assert.That(() => CampaignReport.Merge([]), Throws.ArgumentException);
        Assert.That(() => CampaignReport.Merge([report, overlapping]), Throws.ArgumentException);
        Assert.That(() => CampaignReport.Merge([report, other]), Throws.ArgumentException);
    }

    [Test]
    public void Orders_OfTies_ArePlayedAndCountAsRunsOfTheSeed()
    {
        CampaignPlan plan = new(new SeedRange(1, 10)) { Steps = 20, Orders = 3 };

        CampaignReport report = Run(plan, plan.Seeds);

        Assert.That(report.Runs, Is.EqualTo(10));
        Assert.That(report.Totals.Plays, Is.GreaterThan(10).And.LessThanOrEqualTo(30));
        Assert.That(
            report.Reach[0].Reached.Select(reached => reached.Runs), Has.All.LessThan(11));
        Assert.That(Text(Again(report)), Is.EqualTo(Text(report)));
    }

    [Test]
    public void Features_SwitchedOff_AreNotReached()
    {
        CampaignPlan plan = new(new SeedRange(1, 40)) { Features = ExploreFeatures.Channels };

        string[] reached = Run(plan, plan.Seeds).Reach[0].Reached
            .Select(reached => reached.Name)
            .ToArray();

        Assert.That(reached, Has.Member("F-06"));
        Assert.That(reached.Where(rule => rule[0] is 'L' or 'M' or 'J' or 'K'), Is.Empty);
    }

    [Test]
    public void Reach_OfRuns_IsTheSumOfThoseOfTheParts()
    {
        CampaignReport one = Run(Small, new SeedRange(60, 69));
        CampaignReport other = Run(Small, new SeedRange(70, 79));
        CampaignReport both = CampaignReport.Merge([one, other]);

        for (int i = 0; i < ReachFamilies.All.Count; i++)
        {
            Assert.That(
                both.Reach[i].Reached.Sum(reached => reached.Runs),
                Is.EqualTo(
                    one.Reach[i].Reached.Sum(reached => reached.Runs)
                    + other.Reach[i].Reached.Sum(reached => reached.Runs)));
            Assert.That(
                both.Reach[i].Reached.Count() + both.Reach[i].Unreached.Count(),
                Is.EqualTo(ReachFamilies.All[i].Names.Count));
        }
    }

    [Test]
    public void Names_OfFeatures_AreFoundAndSingle()
    {
        Assert.That(
            FeatureNames.Of(ExploreFeatures.Calls | ExploreFeatures.PeerMessages),
            Is.EqualTo(new[] { "peer-messages", "calls" }));
        Assert.That(FeatureNames.Of(ExploreFeatures.All), Has.Count.EqualTo(16));
        Assert.That(FeatureNames.Find("faults"), Is.EqualTo(ExploreFeatures.Faults));
        Assert.That(FeatureNames.Find("Calls"), Is.Null);
    }

    internal static CampaignReport Run(CampaignPlan plan, SeedRange seeds)
    {
        CampaignTally tally = new(plan);
        tally.Run(seeds);
        return tally.Report;
    }

    internal static string Text(CampaignReport report)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        report.Write(writer);
        return writer.ToString();
    }

    /// <summary>The report as it comes back from a file.</summary>
    private static CampaignReport Again(CampaignReport report) =>
        CampaignReport.Read(Encoding.UTF8.GetBytes(Text(report)), "report.json");
}
