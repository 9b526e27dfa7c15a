using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Exploring.Campaigns;
using RtmSim.Scenarios.Exploring.Campaigns.Failures;

namespace RtmSim.Cli.Explore;

/// <summary>The files that runs of a campaign were saved in.</summary>
internal sealed class SavedFailures
{
    /// <summary>Of how many runs of a check; making a run small takes time.</summary>
    public const int MostOfACheck = 3;

    /// <summary>No files.</summary>
    public static readonly SavedFailures None = new();

    private readonly Dictionary<Finding, string> _files = [];

    /// <summary>Makes the first runs that each check found small, and saves them.</summary>
    /// <exception cref="InputException">A file cannot be written.</exception>
    public static SavedFailures Save(
        CampaignReport report, FailureFolder? folder, Screen screen)
    {
        SavedFailures saved = new();
        if (folder is null)
        {
            return saved;
        }

        foreach (Finding finding in report.Checks.SelectMany(
            check => check.Findings.Take(MostOfACheck)))
        {
            string seed = finding.Seed.ToString(CultureInfo.InvariantCulture);
            screen.Status($"making the run of seed {seed} small, for {finding.Check}");
            if (SmallFailure.Of(report.Plan, finding) is { } small)
            {
                saved._files[finding] =
                    folder.Save($"seed-{seed}-{finding.Check}", small.Texts);
            }
        }

        screen.ClearStatus();
        return saved;
    }

    /// <summary>The file with the run of a finding; null if it was not saved.</summary>
    public string? FileOf(Finding finding) => _files.GetValueOrDefault(finding);
}
