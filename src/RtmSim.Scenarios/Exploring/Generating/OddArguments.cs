using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Arguments that are invalid, or at a limit, one under or one over it.</summary>
internal static class OddArguments
{
    private const string WideLetter = "\u00e9";

    /// <summary>Of the first nine keys that are counted.</summary>
    private const int KeyBytes = 2;

    /// <summary>An ID that hardly anybody has.</summary>
    public static string Id(Draw draw) => draw.Below(9) switch
    {
        0 => string.Empty,
        1 => new string('u', Limits.MaxIdBytes - 1),
        2 => new string('u', Limits.MaxIdBytes),
        3 => new string('u', Limits.MaxIdBytes + 1),
        4 => "al/ice",
        5 => "J\u00f6rg",
        6 => " ",
        7 => "a`b",
        _ => "#bob",
    };

    /// <summary>A text about as long as it can be.</summary>
    public static GeneratedText Text(Draw draw, int most) => draw.Below(6) switch
    {
        0 => GeneratedText.Empty,
        1 => GeneratedText.OfBytes(most - 1),
        2 => GeneratedText.OfBytes(most),
        3 => GeneratedText.OfBytes(most + 1),
        4 => new GeneratedText(WideLetter, most / 2),
        _ => new GeneratedText(WideLetter, (most / 2) + 1),
    };

    /// <summary>None, or about as many as there can be.</summary>
    public static IReadOnlyList<string> Ids(Draw draw, string stem, int most) =>
        draw.Below(5) switch
        {
            0 => System.Array.Empty<string>(),
            1 => Counted(stem, most - 1),
            2 => Counted(stem, most),
            3 => Counted(stem, most + 1),
            _ => new[] { stem + "1", Id(draw) },
        };

    public static GeneratedText Key(Draw draw) => draw.Below(5) switch
    {
        0 => GeneratedText.Empty,
        1 => new GeneratedText("k", AttributeLimits.MaxKeyBytes),
        2 => new GeneratedText("k", AttributeLimits.MaxKeyBytes + 1),
        3 => new GeneratedText("a key"),
        _ => new GeneratedText(WideLetter, AttributeLimits.MaxKeyBytes / 2),
    };

    /// <summary>Many small attributes, or few large ones, about as much as can be.</summary>
    public static IReadOnlyList<GeneratedAttribute> Attributes(Draw draw)
    {
        int many = AttributeLimits.MaxCount;
        return draw.Below(6) switch
        {
            0 => System.Array.Empty<GeneratedAttribute>(),
            1 => Several(many - 1, GeneratedText.OfBytes(1)),
            2 => Several(many, GeneratedText.OfBytes(1)),
            3 => Several(many + 1, GeneratedText.OfBytes(1)),
            4 => Together(draw.Between(1, 5), isOver: draw.PerCent(50)),
            _ => new[]
            {
                new GeneratedAttribute(Key(draw), Text(draw, AttributeLimits.MaxValueBytes)),
            },
        };
    }

    /// <summary>
    /// Large ones: two of them are as much as a user can have, four as much as a channel (J-06,
    /// K-04), or one byte more.
    /// </summary>
    private static GeneratedAttribute[] Together(int count, bool isOver)
    {
        const int all = AttributeLimits.MaxValueBytes;
        GeneratedAttribute[] attributes = Several(count, GeneratedText.OfBytes(all - KeyBytes));
        GeneratedAttribute last = attributes[count - 1];
        attributes[count - 1] = isOver
            ? last with { Value = GeneratedText.OfBytes(all - KeyBytes + 1) }
            : last;
        return attributes;
    }

    private static string[] Counted(string stem, int count) =>
        Enumerable.Range(1, count).Select(n => stem + n).ToArray();

    private static GeneratedAttribute[] Several(int count, GeneratedText value) =>
        Counted("k", count)
            .Select(key => new GeneratedAttribute(new GeneratedText(key), value))
            .ToArray();
}
