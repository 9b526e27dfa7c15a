using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace RtmSim.Scenarios.Language;

/// <summary>
/// Many texts written as one: <c>bob{1..3}</c> stands for bob1, bob2 and bob3.
/// </summary>
internal static class Ranges
{
    public const int Most = 10_000;

    private static readonly Regex Range = new(
        @"\{(?<first>[0-9]{1,9})\.\.(?<last>[0-9]{1,9})\}", RegexOptions.CultureInvariant);

    /// <summary>
    /// The texts that one stands for: itself unless it has a range. The fault is null if that is
    /// well.
    /// </summary>
    public static IReadOnlyList<string> Expand(string text, out string? fault)
    {
        fault = null;
        Match range = Range.Match(text);
        if (!range.Success)
        {
            return new[] { text };
        }

        int first = Number(range.Groups["first"]);
        int last = Number(range.Groups["last"]);
        if (last < first || last - first >= Most)
        {
            fault = $"{range.Value} is no range; it goes up, and to at most {Most} in all";
            return Array.Empty<string>();
        }

        string before = text.Substring(0, range.Index);
        string after = text.Substring(range.Index + range.Length);
        return Enumerable.Range(first, last - first + 1)
            .Select(n => before + n.ToString(CultureInfo.InvariantCulture) + after)
            .ToArray();
    }

    private static int Number(Group digits) =>
        int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture);
}
