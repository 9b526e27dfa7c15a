using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Campaigns.Files;
using RtmSim.Scenarios.Exploring.Campaigns.Reaching;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>What came of a campaign, or of a part of its seeds. Immutable.</summary>
/// <remarks>It has no real times, so that the same seeds give the same report anywhere.</remarks>
public sealed class CampaignReport
{
    /// <summary>
    /// How many findings of a check a report has; of more, those of the lowest seeds.
    /// </summary>
    public const int MostFindings = 100;

    /// <summary>No report is longer, in bytes of its file.</summary>
    public const int LongestFile = 16 * 1024 * 1024;

    internal CampaignReport(
        CampaignPlan plan, IReadOnlyList<SeedRange> seeds, CampaignTotals totals,
        IReadOnlyList<CheckCount> checks, IReadOnlyList<ReachCount> reach)
    {
        Plan = plan;
        Seeds = seeds;
        Totals = totals;
        Checks = checks;
        Reach = reach;
    }

    /// <summary>What was to be run.</summary>
    public CampaignPlan Plan { get; }

    /// <summary>The seeds that were, in order; ranges that touch are one.</summary>
    public IReadOnlyList<SeedRange> Seeds { get; }

    /// <summary>Sums over all runs.</summary>
    public CampaignTotals Totals { get; }

    /// <summary>What each check found, in the order of <see cref="RunChecks.All"/>.</summary>
    public IReadOnlyList<CheckCount> Checks { get; }

    /// <summary>What was reached, in the order of <see cref="ReachFamilies.All"/>.</summary>
    public IReadOnlyList<ReachCount> Reach { get; }

    /// <summary>How many seeds were run.</summary>
    public long Runs => Seeds.Sum(range => range.Count);

    /// <summary>In how many runs a check found something, summed over the checks.</summary>
    public long Violations => Checks.Sum(check => check.Runs);

    /// <summary>Whether all seeds of the plan were run.</summary>
    public bool IsComplete => Runs == Plan.Seeds.Count;

    /// <summary>Reads a report that <see cref="Write"/> wrote.</summary>
    /// <param name="text">The text of the file, in UTF-8.</param>
    /// <param name="file">What the file is called in messages.</param>
    /// <exception cref="CampaignFormatException">It is no such report.</exception>
    public static CampaignReport Read(byte[] text, string file) => CampaignReader.Read(
        Preconditions.NotNull(text, nameof(text)), Preconditions.NotNull(file, nameof(file)));

    /// <summary>Puts together what parts of a campaign came to, in any order.</summary>
    /// <param name="parts">The parts, at least one; all of the same plan.</param>
    /// <exception cref="ArgumentException">
    /// There is none, the plans differ, or a seed is in two parts.
    /// </exception>
    public static CampaignReport Merge(IReadOnlyList<CampaignReport> parts)
    {
        Preconditions.NotNull(parts, nameof(parts));
        Preconditions.Require(
            parts.Count > 0, nameof(parts), "There is no report to put together.");
        Preconditions.Require(
            parts.All(part => part.Plan == parts[0].Plan), nameof(parts),
            "The reports are of different campaigns.");
        IReadOnlyList<SeedRange>? seeds =
            SeedRange.Join(parts.SelectMany(part => part.Seeds));
        Preconditions.Require(
            seeds is not null, nameof(parts), "Some seeds are in more than one report.");
        return new CampaignReport(
            parts[0].Plan,
            seeds!,
            parts.Select(part => part.Totals).Aggregate((one, other) => one + other),
            RunChecks.All
                .Select((name, i) => CheckCount.Sum(name, parts.Select(part => part.Checks[i])))
                .ToArray(),
            ReachFamilies.All.Select((family, i) => Sum(family, parts, i)).ToArray());
    }

    /// <summary>Writes the report as JSON: equal reports give equal texts.</summary>
    public void Write(TextWriter writer) =>
        CampaignWriter.Write(this, Preconditions.NotNull(writer, nameof(writer)));

    private static ReachCount Sum(
        ReachFamily family, IReadOnlyList<CampaignReport> parts, int place)
    {
        ReachCount sum = new(family);
        foreach (CampaignReport part in parts)
        {
            sum.Add(part.Reach[place]);
        }

        return sum;
    }
}
