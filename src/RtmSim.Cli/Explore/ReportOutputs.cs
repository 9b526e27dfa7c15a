using System.Linq;
using RtmSim.Cli.Annotations;
using RtmSim.Scenarios.Exploring.Campaigns;

namespace RtmSim.Cli.Explore;

/// <summary>Where and how a campaign's report is written and shown.</summary>
internal sealed record ReportOutputs
{
    /// <summary>The file of the report as JSON.</summary>
    public string? JsonFile { get; init; }

    /// <summary>The file of the results as JUnit XML.</summary>
    public string? JUnitFile { get; init; }

    /// <summary>Whether to list what was reached and what was not.</summary>
    public bool ShowsRules { get; init; }

    /// <summary>Whether to show violations and the totals alone.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>In what form violations are shown once more, if in any.</summary>
    public AnnotationStyle Annotations { get; init; }

    /// <summary>Looks whether the files can be written, before anything runs.</summary>
    /// <exception cref="InputException">Something stands in the way.</exception>
    public void Check()
    {
        foreach (string path in new[] { JsonFile, JUnitFile }.OfType<string>())
        {
            OutputFile.Check(path);
        }
    }

    /// <summary>Shows and writes a report; returns the exit code.</summary>
    /// <exception cref="InputException">A file cannot be written.</exception>
    public int Tell(CampaignReport report, SavedFailures saved, Screen screen)
    {
        ExploreText.Show(report, saved, screen);
        if (ShowsRules)
        {
            ExploreReach.Show(report, screen);
        }

        if (Annotations == AnnotationStyle.GitHub)
        {
            ExploreText.Annotate(report, saved, screen);
        }

        if (JsonFile is not null)
        {
            OutputFile.Write(JsonFile, report.Write);
        }

        if (JUnitFile is not null)
        {
            OutputFile.Write(
                JUnitFile, writer => Results.JUnitFile.Write(ExploreText.Cases(report), writer));
        }

        return report.Violations == 0 ? ExitCodes.Passed : ExitCodes.Failed;
    }
}
