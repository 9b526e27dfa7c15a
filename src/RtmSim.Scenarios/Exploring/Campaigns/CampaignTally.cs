using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Campaigns.Reaching;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>
/// Runs seeds of a campaign and adds up what comes of them. Each thread of a campaign has its own.
/// </summary>
public sealed class CampaignTally
{
    private readonly CampaignPlan _plan;
    private readonly List<SeedRange> _ranges = new();
    private readonly List<Finding> _findings = new();
    private readonly ReachNotes _reach = new();
    private CampaignTotals _totals = CampaignTotals.None;

    /// <summary>A tally of no runs so far.</summary>
    public CampaignTally(CampaignPlan plan) => _plan = plan;

    /// <summary>What came of the seeds so far.</summary>
    public CampaignReport Report => new(
        _plan,
        SeedRange.Join(_ranges)!,
        _totals,
        RunChecks.All.Select(CountOf).ToArray(),
        _reach.Counts);

    /// <summary>Runs seeds that were not run before.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <returns>What is wrong with their runs.</returns>
    public IReadOnlyList<Finding> Run(SeedRange seeds)
    {
        int before = _findings.Count;
        for (long seed = seeds.First; seed <= seeds.Last; seed++)
        {
            Run(seed);
        }

        _ranges.Add(seeds);
        return _findings.Skip(before).ToArray();
    }

    private void Run(long seed)
    {
        SeedRun run = SeedRun.Of(_plan, seed);
        _findings.AddRange(run.Findings.Select(found => found.Finding));
        _totals += new CampaignTotals(
            run.Plays.Count, CampaignPlan.RunsTwice(seed) ? 1 : 0, 0, Duration.Zero, 0);
        foreach (PlayedRun played in run.Plays)
        {
            _totals += new CampaignTotals(
                0, 0, played.Trace.Count, played.Simulation.Elapsed, DigestOf(played));
            _reach.Add(seed, played.Trace);
        }
    }

    private CheckCount CountOf(string check)
    {
        Finding[] found = _findings.Where(finding => finding.Check == check).ToArray();
        return CheckCount.Sum(check, new[] { new CheckCount(check, found.Length, found) });
    }

    private static ulong DigestOf(PlayedRun played) =>
        ulong.Parse(played.Digest, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
