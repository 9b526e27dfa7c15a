using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios;

/// <summary>Words for messages: the nearest known one, lists, spellings.</summary>
internal static class Words
{
    /// <summary>
    /// <c>unknown step "joinn", did you mean "join"?</c>, and what there is if that is not much or
    /// nothing is near.
    /// </summary>
    public static string Unknown(string what, string word, IEnumerable<string> known)
    {
        const int few = 8;
        string[] all = known.ToArray();
        string? nearest = Nearest(word, all);
        string list = all.Length switch
        {
            0 => "there are none",
            1 => $"there is {all[0]}",
            _ => $"there are {List(all)}",
        };
        string unknown = $"unknown {what} \"{Short(word)}\"";
        return nearest is null ? $"{unknown}; {list}"
            : all.Length is > 1 and <= few ? $"{unknown}, did you mean \"{nearest}\"? {list}"
            : $"{unknown}, did you mean \"{nearest}\"?";
    }

    public static string List(IEnumerable<string> words) => string.Join(", ", words);

    /// <summary>"a, b or c".</summary>
    public static string Either(IReadOnlyList<string> words) => words.Count < 2
        ? List(words)
        : $"{List(words.Take(words.Count - 1))} or {words[words.Count - 1]}";

    /// <summary>As much of a text as a message shows.</summary>
    public static string Short(string text)
    {
        const int shown = 60;
        string line = text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        if (line.Length <= shown)
        {
            return line;
        }

        // Not through the middle of a character that takes two.
        int end = char.IsHighSurrogate(line[shown - 1]) ? shown - 1 : shown;
        return line.Substring(0, end) + "…";
    }

    private static string? Nearest(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        int allowed = Math.Max(1, Math.Min(3, word.Length / 3)) + 1;
        foreach (string candidate in known)
        {
            int distance = word.Length > 64 ? allowed : Distance(word, candidate, allowed);
            if (distance < allowed)
            {
                allowed = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>
    /// How many letters to insert, drop, change or swap with the next; case counts nothing.
    /// </summary>
    private static int Distance(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) >= limit)
        {
            return limit;
        }

        int[,] steps = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    steps[i - 1, j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1),
                    Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                {
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
                }
            }
        }

        return steps[from.Length, to.Length];
    }

    private static bool Same(char a, char b) =>
        char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
