using System.Globalization;
using System.Linq;
using System.Text;
using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <summary>Values as C# has them.</summary>
internal static class CSharpNames
{
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

    public static string Texts(System.Collections.Generic.IEnumerable<string> texts)
    {
        string[] all = texts.Select(Text).ToArray();
        return all.Length == 0 ? "new string[0]" : $"new[] {{ {string.Join(", ", all)} }}";
    }

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

    /// <summary>An ID as part of the name of a variable.</summary>
    public static string Variable(string id)
    {
        string letters = string.Concat(id.Where(c => c is >= 'a' and <= 'z'
            or >= 'A' and <= 'Z' or >= '0' and <= '9'));
        return letters.Length == 0
            ? "Other"
            : char.ToUpperInvariant(letters[0]) + letters.Substring(1, letters.Length - 1);
    }
}
