using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Reading;

/// <summary>Words for messages: the nearest known one, lists, spellings.</summary>
internal static class Words
{
    /// <summary>
    /// <c>unknown step "joinn", did you mean "join"?</c>, or what there is if nothing is near.
    /// </summary>
    public static string Unknown(string what, string word, IEnumerable<string> known)
    {
        string[] all = known.ToArray();
        string? nearest = Nearest(word, all);
        string list = all.Length switch
        {
            0 => "there are none",
            1 => $"there is {all[0]}",
            _ => $"there are {List(all)}",
        };
        return nearest is null
            ? $"unknown {what} \"{Short(word)}\"; {list}"
            : $"unknown {what} \"{Short(word)}\", did you mean \"{nearest}\"?";
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

    /// <summary>LoginTimeout as loginTimeout.</summary>
    public static string Camel(string name) =>
        char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>LinuxServer as linux-server.</summary>
    public static string Kebab(string name) => string.Concat(name.Select((c, i) =>
        char.IsUpper(c) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(c) : c.ToString()));

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

    /// <summary>How many letters to insert, drop or change; case counts nothing.</summary>
    private static int Distance(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) >= limit)
        {
            return limit;
        }

        int[] row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                bool same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
                int change = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
