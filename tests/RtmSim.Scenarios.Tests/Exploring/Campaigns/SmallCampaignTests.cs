using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NUnit.Framework;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Reaching;
using RtmSim.Scenarios.Tests.Coverage;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Exploring.Campaigns;

/// <summary>A campaign of a thousand seeds: no violation, and what it reaches.</summary>
[TestFixture]
internal sealed class SmallCampaignTests
{
    private const string Marker =
        "<!-- Generated from the tables Unreached*.cs by SmallCampaignTests.cs. -->\n";

    private static readonly IReadOnlyList<ReachFamily> Families = ReachFamilies.All;

    /// <summary>What takes more seeds than these.</summary>
    private static readonly string[] Rare = ["M-06", "PR-08"];

    private static readonly Lazy<CampaignReport> Campaign = new(() =>
    {
        CampaignPlan plan = new(new SeedRange(1, 1_000));
        return CampaignTests.Run(plan, plan.Seeds);
    });

    [Test]
    public void Seeds_OfASmallCampaign_BreakNoLaw() => Assert.That(
        Campaign.Value.Checks.SelectMany(check => check.Findings), Is.Empty);

    [TestCaseSource(nameof(Families))]
    public void Things_OutOfReach_ExistAndAreNotReached(ReachFamily family)
    {
        string[] outOfReach = OutOfReachOf(family).ToArray();

        Assert.That(outOfReach, Is.SubsetOf(family.Names));
        Assert.That(outOfReach, Is.Unique);
        Assert.That(Reached(family).Intersect(outOfReach), Is.Empty);
    }

    [Test]
    public void Rules_OutOfReach_AreJudgedByNoLaw() => Assert.That(
        OutOfReachOf(ReachFamilies.Rules).Where(rule => RunChecks.JudgeOf(rule) is not null),
        Is.Empty);

    [Test]
    public void Rules_Others_AreReachedOrJudgedOrRare() => Assert.That(
        ReachFamilies.Rules.Names
            .Except(Reached(ReachFamilies.Rules))
            .Except(OutOfReachOf(ReachFamilies.Rules))
            .Where(rule => RunChecks.JudgeOf(rule) is null),
        Is.EquivalentTo(Rare));

    [Test]
    public void Codes_ThatNoCallEndsIn_HaveTheirReasonOnThePageOfErrorCodes() => Assert.That(
        UnreachedCodes.Reasons.Single(group => group.Why == UnreachedCodes.Never).Names,
        Is.SubsetOf(NamesOfNever("unity", ErrorCode.All)
            .Concat(NamesOfNever("ios", ErrorCode.AllOfIos))));

    [Test]
    public void Page_OnDisk_IsGeneratedFromTheTables() =>
        GeneratedPage.Verify("out-of-reach", Marker, Page());

    private static IEnumerable<string> NamesOfNever(string face, IEnumerable<ErrorCode> codes) =>
        codes
            .Where(code => NeverProduced.ReasonOf(code) is not null)
            .Select(code => $"{face} {code.Operation} {code.Value} ({code.Number})");

    private static IEnumerable<string> OutOfReachOf(ReachFamily family) =>
        family.OutOfReach.SelectMany(group => group.Names);

    private static IEnumerable<string> Reached(ReachFamily family) => Campaign.Value.Reach
        .Single(count => count.Family == family).Reached
        .Select(reached => reached.Name);

    private static string Page()
    {
        StringBuilder text = new();
        foreach (ReachFamily family in Families.Where(family => family.OutOfReach.Count > 0))
        {
            text.Append($"\n## {char.ToUpperInvariant(family.Title[0])}{family.Title[1..]}\n");
            foreach (OutOfReach group in family.OutOfReach)
            {
                text.Append($"\n{group.Why}\n\n");
                foreach (string name in group.Names)
                {
                    string title = Rules.Find(name) is { } rule ? $": {rule.Title}" : string.Empty;
                    text.Append($"- {name}{title}\n");
                }
            }
        }

        return text.ToString();
    }
}
