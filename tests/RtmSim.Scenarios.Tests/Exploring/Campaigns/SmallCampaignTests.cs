using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Reaching;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Exploring.Campaigns;

/// <summary>A campaign of a thousand seeds: no violation, and what it reaches.</summary>
[TestFixture]
internal sealed class SmallCampaignTests
{
    private const string Marker =
        "<!-- Generated from UnreachedRules.cs and the laws by SmallCampaignTests.cs. -->\n";

    /// <summary>What takes more seeds than these.</summary>
    private static readonly string[] Rare =
    [
        "E-07", "E-10", "E-13", "E-15", "G-07", "G-08", "G-10", "L-19", "M-03", "M-06", "M-08",
        "M-11", "M-13", "PR-08", "S-21", "S-25", "S-73",
    ];

    private static readonly Lazy<CampaignReport> Campaign = new(() =>
    {
        CampaignPlan plan = new(new SeedRange(1, 1_000));
        return CampaignTests.Run(plan, plan.Seeds);
    });

    [Test]
    public void Seeds_OfASmallCampaign_BreakNoLaw() => Assert.That(
        Campaign.Value.Checks.SelectMany(check => check.Findings), Is.Empty);

    [Test]
    public void Rules_OutOfReach_AreNotReached() => Assert.That(
        Reached().Intersect(UnreachedRules.All), Is.Empty);

    [Test]
    public void Rules_Others_AreReachedOrJudgedOrRare() => Assert.That(
        Rules.All.Select(rule => rule.Id)
            .Except(Reached())
            .Except(UnreachedRules.All)
            .Except(Rare)
            .Where(rule => UnreachedRules.JudgeOf(rule) is null),
        Is.Empty);

    [Test]
    public void Rules_OutOfReach_AreOfTheLedgerAndJudgedByNoLaw()
    {
        Assert.That(UnreachedRules.All.Where(rule => Rules.Find(rule) is null), Is.Empty);
        Assert.That(UnreachedRules.All.Where(rule => UnreachedRules.JudgeOf(rule) is not null),
            Is.Empty);
        Assert.That(Rare.Intersect(UnreachedRules.All), Is.Empty);
    }

    [Test]
    public void Page_OnDisk_IsGeneratedFromTheTable() =>
        GeneratedPage.Verify("unreached-rules", Marker, Page());

    private static IEnumerable<string> Reached() =>
        Campaign.Value.Reach[0].Reached.Select(reached => reached.Name);

    private static string Page()
    {
        StringBuilder text = new();
        foreach (IGrouping<string, string> reason in
            UnreachedRules.All.GroupBy(rule => UnreachedRules.WhyNot(rule)!))
        {
            text.Append($"\n## {reason.Key}\n\n| rule | what it says |\n|---|---|\n");
            foreach (string rule in reason)
            {
                text.Append($"| {rule} | {Rules.Find(rule)!.Title} |\n");
            }
        }

        return text.ToString();
    }
}
