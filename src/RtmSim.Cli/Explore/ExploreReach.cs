using System;
using System.Linq;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Reaching;

namespace RtmSim.Cli.Explore;

/// <summary>What a campaign reached and what it did not, one by one.</summary>
internal static class ExploreReach
{
    /// <summary>Shows it, family by family.</summary>
    public static void Show(CampaignReport report, Screen screen)
    {
        foreach (ReachCount count in report.Reach)
        {
            string[] unreached = count.Unreached.ToArray();
            screen.Line(string.Empty);
            screen.Line($"{count.Family.Title} reached: {count.Reached.Count()}");
            foreach (Reached reached in count.Reached)
            {
                screen.Line(FormattableString.Invariant(
                    $"  {reached.Name}  {reached.Runs} runs, seed {reached.First} first"));
            }

            screen.Line($"{count.Family.Title} not reached: {unreached.Length}");
            foreach (string name in unreached)
            {
                screen.Line("  " + name + Why(count.Family, name));
            }
        }
    }

    private static string Why(ReachFamily family, string name) =>
        family.WhyNot(name) is { } why ? "  " + why
        : family == ReachFamilies.Rules && RunChecks.JudgeOf(name) is { } judge
            ? "  No event names it; judged by " + judge
        : string.Empty;
}
