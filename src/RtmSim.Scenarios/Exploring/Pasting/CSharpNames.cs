using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>Values as C# has them.</summary>
internal static class CSharpNames
{
    /// <summary>So many IDs are written one by one.</summary>
    private const int FewIds = 8;

    /// <summary>One statement alone.</summary>
    public static IReadOnlyList<string> One(string statement) => new[] { statement };

    /// <summary>A text in quotes.</summary>
    public static string Text(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or > '~' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text, or an expression that repeats one.</summary>
    public static string Text(GeneratedText text) => text.Count == 1
        ? Text(text.Unit)
        : text.Unit.Length == 1
            ? $"new string('{Text(text.Unit).Trim('"')}', {Number(text.Count)})"
            : Text(text.Value);

    /// <summary>An array of texts; many numbered ones as an expression that counts.</summary>
    public static string Texts(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return "new string[0]";
        }

        string stem = texts[0].TrimEnd('1');
        bool isCounted = texts.Count > FewIds
            && texts.Select((text, place) => text == stem + Number(place + 1)).All(each => each);
        return isCounted
            ? $"Enumerable.Range(1, {Number(texts.Count)}).Select(n => {Text(stem)} + n).ToArray()"
            : $"new[] {{ {string.Join(", ", texts.Select(Text))} }}";
    }

    public static string Bytes(int count) =>
        $"Enumerable.Repeat((byte)'x', {Number(count)}).ToArray()";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool flag) => flag ? "true" : "false";

    /// <summary>A duration in its largest whole unit.</summary>
    public static string Time(Duration time)
    {
        const long ticksPerMillisecond = 10_000;
        long ticks = time.BclCompatibleTicks;
        return ticks == 0 ? "Duration.Zero"
            : ticks % (1000 * ticksPerMillisecond) == 0
                ? $"Duration.FromSeconds({Number(ticks / (1000 * ticksPerMillisecond))})"
            : ticks % ticksPerMillisecond == 0
                ? $"Duration.FromMilliseconds({Number(ticks / ticksPerMillisecond)})"
            : $"Duration.FromTicks({Number(ticks)}L)";
    }

    /// <summary>A name with a capital letter.</summary>
    public static string Capital(string name) =>
        char.ToUpperInvariant(name[0]) + name.Substring(1);
}
