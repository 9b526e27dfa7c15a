using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Kernel;

namespace RtmSim.Scenarios.Exploring.Campaigns;

/// <summary>Seeds in a row, at least one. Immutable.</summary>
public readonly record struct SeedRange
{
    /// <summary>
    /// The largest seed of a campaign: 2^53, which every reader of JSON takes as it is.
    /// </summary>
    public const long Most = 1L << 53;

    private const string Between = "..";

    /// <summary>The seeds from one to another, both included.</summary>
    /// <param name="first">The first, from 0 up.</param>
    /// <param name="last">The last, not below the first and at most <see cref="Most"/>.</param>
    /// <exception cref="ArgumentException">The bounds are not so.</exception>
    public SeedRange(long first, long last)
    {
        Preconditions.Require(
            IsRange(first, last), nameof(last),
            "A range of seeds begins at 0 or later, ends no earlier, and by 2^53.");
        First = first;
        Last = last;
    }

    /// <summary>The first.</summary>
    public long First { get; }

    /// <summary>The last, which is one of them.</summary>
    public long Last { get; }

    /// <summary>How many there are.</summary>
    public long Count => Last - First + 1;

    /// <summary>Reads <c>1..1000</c>, or <c>7</c> for one seed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The range, if it is one.</param>
    public static bool TryParse(string text, out SeedRange range)
    {
        Preconditions.NotNull(text, nameof(text));
        int middle = text.IndexOf(Between, StringComparison.Ordinal);
        string first = middle < 0 ? text : text.Substring(0, middle);
        string last = middle < 0 ? text : text.Substring(middle + Between.Length);
        bool isRange = TryParseSeed(first, out long from)
            & TryParseSeed(last, out long to)
            && IsRange(from, to);
        range = isRange ? new SeedRange(from, to) : default;
        return isRange;
    }

    /// <summary>
    /// One of several parts that are as equal as can be and have each seed once, in order.
    /// </summary>
    /// <param name="number">Which part, from 1.</param>
    /// <param name="of">How many parts there are, at most as many as seeds.</param>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public SeedRange Shard(int number, int of)
    {
        Preconditions.Require(
            number >= 1 && number <= of && of <= Count, nameof(number),
            "A shard is one of the first to the last, and has at least one seed.");
        return new SeedRange(First + Before(number - 1, of), First + Before(number, of) - 1);
    }

    /// <summary>Whether a seed is one of them.</summary>
    public bool Contains(long seed) => seed >= First && seed <= Last;

    /// <summary>As <see cref="TryParse"/> reads it; one seed alone as its number.</summary>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{First}{Between}{Last}");

    /// <summary>Ranges in order, those that touch as one; null if some seed is in two.</summary>
    internal static IReadOnlyList<SeedRange>? Join(IEnumerable<SeedRange> ranges)
    {
        List<SeedRange> joined = new();
        foreach (SeedRange range in ranges.OrderBy(each => each.First))
        {
            if (joined.Count == 0 || joined[joined.Count - 1].Last < range.First - 1)
            {
                joined.Add(range);
            }
            else if (joined[joined.Count - 1].Last >= range.First)
            {
                return null;
            }
            else
            {
                joined[joined.Count - 1] =
                    new SeedRange(joined[joined.Count - 1].First, range.Last);
            }
        }

        return joined;
    }

    private static bool IsRange(long first, long last) =>
        first >= 0 && first <= last && last <= Most;

    private static bool TryParseSeed(string text, out long seed) => long.TryParse(
        text, NumberStyles.None, CultureInfo.InvariantCulture, out seed);

    /// <summary>How many seeds the first parts have.</summary>
    private long Before(int parts, int of) => (long)((decimal)Count * parts / of);
}
