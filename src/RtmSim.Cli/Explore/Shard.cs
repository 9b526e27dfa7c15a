using System;
using System.Globalization;
using RtmSim.Scenarios.Exploring.Campaigns;

namespace RtmSim.Cli.Explore;

/// <summary>A part of a campaign's seeds, such as the first of three.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Count">How many parts there are.</param>
internal readonly record struct Shard(int Number, int Count)
{
    /// <summary>All seeds.</summary>
    public static readonly Shard All = new(1, 1);

    /// <summary>Reads <c>1/3</c>; null if it is no part.</summary>
    public static Shard? Parse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && TryParse(parts[0], out int number)
            && TryParse(parts[1], out int count)
            && number >= 1
            && number <= count
            ? new Shard(number, count)
            : null;
    }

    /// <summary>Its seeds.</summary>
    /// <exception cref="InputException">There are more parts than seeds.</exception>
    public SeedRange Of(CampaignPlan plan) => Count <= plan.Seeds.Count
        ? plan.Seeds.Shard(Number, Count)
        : throw new InputException(FormattableString.Invariant(
            $"--shard: {plan.Seeds.Count} seeds cannot be shared out to {Count} shards"));

    private static bool TryParse(string text, out int number) => int.TryParse(
        text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
