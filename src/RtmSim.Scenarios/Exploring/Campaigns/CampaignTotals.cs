using NodaTime;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>Sums over the runs of a campaign.</summary>
/// <param name="Plays">How many runs there were: each seed once for each order of ties.</param>
/// <param name="SecondRuns">How many seeds were run twice.</param>
/// <param name="Events">How many events the traces have.</param>
/// <param name="VirtualTime">How long the runs took in their own time.</param>
/// <param name="Digest">
/// The sum of the digests of all traces, as a number that wraps around: the same seeds have the
/// same sum in any order.
/// </param>
public sealed record CampaignTotals(
    long Plays, long SecondRuns, long Events, Duration VirtualTime, ulong Digest)
{
    /// <summary>Of no run.</summary>
    public static readonly CampaignTotals None = new(0, 0, 0, Duration.Zero, 0);

    /// <summary>Of the runs of both.</summary>
    public static CampaignTotals operator +(CampaignTotals one, CampaignTotals other) => new(
        one.Plays + other.Plays, one.SecondRuns + other.SecondRuns,
        one.Events + other.Events, one.VirtualTime + other.VirtualTime,
        unchecked(one.Digest + other.Digest));
}
