using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RtmSim.Scenarios.Recording;

/// <summary>Names that count, such as bob1 to bob9, as one range.</summary>
internal static class RecordedNames
{
    /// <summary>Fewer are easier to read one by one.</summary>
    private const int Fewest = 4;

    public static IEnumerable<string> Fold(IEnumerable<string> names)
    {
        string[] all = names.ToArray();
        for (int i = 0; i < all.Length;)
        {
            int count = RunAt(all, i);
            (string stem, int first) = Split(all[i]);
            if (count < Fewest)
            {
                yield return all[i++];
                continue;
            }

            yield return FormattableString.Invariant(
                $"\"{stem}{{{first}..{first + count - 1}}}\"");
            i += count;
        }
    }

    private static int RunAt(string[] names, int start)
    {
        (string stem, int first) = Split(names[start]);
        int count = 0;
        while (first >= 0 && start + count < names.Length
            && Split(names[start + count]) == (stem, first + count))
        {
            count++;
        }

        return count;
    }

    /// <summary>The number at the end, and what comes before it; -1 if there is none.</summary>
    private static (string Stem, int Number) Split(string name)
    {
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        string digits = name.Substring(stem.Length);
        bool counts = digits.Length is > 0 and < 6 && (digits == "0" || digits[0] != '0');
        return counts ? (stem, int.Parse(digits, CultureInfo.InvariantCulture)) : (name, -1);
    }
}
