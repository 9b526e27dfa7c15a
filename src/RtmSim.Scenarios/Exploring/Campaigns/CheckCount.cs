using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>What a check found in a campaign.</summary>
/// <param name="Check">The check: one of <see cref="RunChecks.All"/>.</param>
/// <param name="Runs">In how many runs it found something.</param>
/// <param name="Findings">
/// What, by seed; no more than <see cref="CampaignReport.MostFindings"/> of the lowest seeds.
/// </param>
public sealed record CheckCount(string Check, long Runs, IReadOnlyList<Finding> Findings)
{
    internal static CheckCount Sum(string check, IEnumerable<CheckCount> parts)
    {
        CheckCount[] all = parts.ToArray();
        return new CheckCount(
            check,
            all.Sum(part => part.Runs),
            all.SelectMany(part => part.Findings)
                .OrderBy(finding => finding.Seed)
                .Take(CampaignReport.MostFindings)
                .ToArray());
    }
}
