using System;
using System.Globalization;
using NodaTime;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Texts;

/// <summary>Says how long a time is, in the unit that suits it.</summary>
internal static class Stretch
{
    private static readonly (long Ticks, string Name)[] Units =
    {
        (TimeSpan.TicksPerDay, "d"), (TimeSpan.TicksPerHour, "h"), (TimeSpan.TicksPerMinute, "min"),
        (TimeSpan.TicksPerSecond, "s"), (TimeSpan.TicksPerMillisecond, "ms"), (10, "µs"),
    };

    /// <summary>Such as <c>6 d 23 h</c>, <c>2.98 s</c> or <c>20 ms</c>.</summary>
    /// <param name="ticks">In 100 ns, more than none.</param>
    public static string Of(long ticks)
    {
        int at = Array.FindIndex(Units, unit => ticks >= unit.Ticks);
        if (at < 0)
        {
            return Number(ticks * 100) + " ns";
        }

        (long size, string name) = Units[at];
        if (name is "s" or "ms" or "µs")
        {
            return Number(Math.Round((decimal)ticks / size, 2)) + " " + name;
        }

        (long next, string nextName) = Units[at + 1];
        long rest = ticks % size / next;
        string whole = $"{Number(ticks / size)} {name}";
        return rest == 0 ? whole : $"{whole} {Number(rest)} {nextName}";
    }

    /// <summary>A time since the start, as the text trace has it: <c>2.980 s</c>.</summary>
    /// <param name="ticks">In 100 ns.</param>
    public static string SinceStart(long ticks) =>
        TraceText.Seconds(Duration.FromTicks(ticks)) + " s";

    private static string Number(decimal number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);
}
