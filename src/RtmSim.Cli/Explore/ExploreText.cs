using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Cli.Annotations;
using RtmSim.Cli.Results;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Reaching;

namespace RtmSim.Cli.Explore;

/// <summary>A campaign's report as people read it.</summary>
internal static class ExploreText
{
    private const int MostShown = 5;

    /// <summary>Shows violations, what was run, and how much was reached.</summary>
    public static void Show(CampaignReport report, SavedFailures saved, Screen screen)
    {
        foreach (CheckCount check in report.Checks.Where(check => check.Runs > 0))
        {
            Show(check, saved, screen);
        }

        CampaignTotals totals = report.Totals;
        screen.Line(Text(
            "{0} in {1:#,0} of {2:#,0} seeds ({3}); {4:#,0} events in {5:#,0} h of virtual time",
            Violations(report.Violations),
            report.Runs,
            report.Plan.Seeds.Count,
            string.Join(", ", report.Seeds),
            totals.Events,
            totals.VirtualTime.TotalHours));
        screen.Line(Text(
            "digest {0:x16}; {1:#,0} seeds run twice", totals.Digest, totals.SecondRuns));
        screen.Line("reached " + string.Join(", ", report.Reach.Select(Share)));
    }

    /// <summary>The violations as a build server shows them.</summary>
    public static void Annotate(CampaignReport report, SavedFailures saved, Screen screen)
    {
        foreach (Finding finding in report.Checks.SelectMany(Shown))
        {
            string message = $"{finding.Check}: {Line(finding)}";
            screen.Line(saved.FileOf(finding) is { } file
                ? GitHubAnnotation.Of(file, 0, 0, message)
                : GitHubAnnotation.Of(message));
        }
    }

    /// <summary>The checks as build servers show them.</summary>
    public static IReadOnlyList<ResultCase> Cases(CampaignReport report) => report.Checks
        .Select(check => new ResultCase(
            $"explore {string.Join(", ", report.Seeds)}", check.Check,
            check.Runs == 0 ? Verdicts.Passed : Verdicts.Failed, 0,
            Shown(check).Select(Line).ToArray()))
        .ToArray();

    /// <summary>How many violations there are, in words.</summary>
    public static string Violations(long count) => count switch
    {
        0 => "no violation",
        1 => "1 violation",
        _ => Text("{0:#,0} violations", count),
    };

    private static void Show(CheckCount check, SavedFailures saved, Screen screen)
    {
        screen.Line("red", "violated", Text("  {0} in {1:#,0} runs", check.Check, check.Runs));
        foreach (Finding finding in Shown(check))
        {
            screen.Line($"  {Complaint.OneLine(Line(finding))}");
            if (saved.FileOf(finding) is { } file)
            {
                screen.Line($"    saved as {file}");
            }
        }

        if (check.Runs > MostShown)
        {
            screen.Line(Text("  and {0:#,0} more", check.Runs - MostShown));
        }
    }

    private static IEnumerable<Finding> Shown(CheckCount check) =>
        check.Findings.Take(MostShown);

    private static string Share(ReachCount count) => Text(
        "{0} of {1} {2}", count.Reached.Count(), count.Family.Names.Count, count.Family.Title);

    private static string Line(Finding finding) =>
        FormattableString.Invariant($"seed {finding.Seed}: {finding.Message}");

    private static string Text(string format, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, format, values);
}
