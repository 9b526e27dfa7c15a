using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>The names that stand for values in one clause, such as <c>$m</c>.</summary>
internal sealed class Variables
{
    /// <summary>As many as a set of them has bits.</summary>
    public const int Most = 60;

    /// <summary>Stands for the user of the client that the event is of.</summary>
    public const string Own = "$user";

    private readonly List<(string Name, Position First, int Uses)> _all = new();

    public int Count => _all.Count;

    /// <summary>Whether a value is such a name; two dollar signs begin a text with one.</summary>
    public static bool IsName(string text) => text.Length > 1 && text[0] == '$'
        && text[1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>The text that a value without a name stands for.</summary>
    public static string Literal(string text) =>
        text.StartsWith("$$", StringComparison.Ordinal) ? text.Substring(1) : text;

    /// <summary>The place of a name's value among those of the clause.</summary>
    public int SlotOf(string name, Position position)
    {
        int slot = _all.FindIndex(each => each.Name == name);
        if (slot < 0)
        {
            _all.Add((name, position, 1));
            return _all.Count - 1;
        }

        _all[slot] = _all[slot] with { Uses = _all[slot].Uses + 1 };
        return slot;
    }

    /// <summary>The names in a set.</summary>
    public string NamesOf(ulong slots) => Words.List(_all
        .Where((_, slot) => (slots & (1UL << slot)) != 0)
        .Select(each => each.Name));

    /// <summary>A name that stands only once says nothing, and is most likely misspelt.</summary>
    public void ReportLonely(ReadContext context)
    {
        foreach ((string name, Position first, int uses) in _all)
        {
            if (uses == 1)
            {
                context.Report(
                    first,
                    $"{name} stands only once in the clause; use it a second time, or leave "
                        + "the field out");
            }
        }

        if (Count > Most)
        {
            context.Report(_all[Most].First, $"more than {Most} names for values in one clause");
        }
    }
}
