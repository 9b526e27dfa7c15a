using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace RtmSim.Scenarios.Reading;

/// <summary>Durations as files write them: 250ms, 11.999s, 1m30s, 7d.</summary>
internal static class Durations
{
    public const string Forms = "write it like 250ms, 11.999s, 1m30s or 7d";

    /// <summary>The longest duration, and the longest run.</summary>
    public static readonly Duration Longest = Duration.FromDays(3650);

    /// <summary>From the coarsest, each at most once and in this order.</summary>
    private static readonly (string Name, long Ticks)[] Units =
    {
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("m", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("us", TimeSpan.TicksPerMillisecond / 1000),
    };

    /// <summary>What a pattern can say about them: all but how long they may be.</summary>
    public static string Pattern => "(?=[0-9])" + string.Concat(
        Units.Select(unit => $"([0-9]+{Fraction(unit.Ticks)}{unit.Name})?"));

    /// <summary>Reads a duration; null and what is wrong if it is none.</summary>
    public static Duration? Parse(string text, out string fault)
    {
        fault = string.Empty;
        string shown = Words.Short(text);
        if (text.StartsWith("-", StringComparison.Ordinal))
        {
            fault = $"\"{shown}\" is negative; times only move forward";
            return null;
        }

        decimal ticks = 0;
        int unit = -1;
        int place = 0;
        while (place < text.Length)
        {
            if (!ReadNumber(text, ref place, out decimal number)
                || !ReadUnit(text, ref place, ref unit))
            {
                break;
            }

            ticks += number * Units[unit].Ticks;
        }

        if (place < text.Length || unit < 0)
        {
            fault = $"\"{shown}\" is no duration; {Forms}";
            return null;
        }

        return Check(ticks, shown, ref fault);
    }

    /// <summary>The shortest way to write it.</summary>
    public static string Text(Duration duration)
    {
        long ticks = duration.BclCompatibleTicks;
        if (ticks == 0)
        {
            return "0s";
        }

        if (ticks < TimeSpan.TicksPerSecond)
        {
            return Number(ticks, TimeSpan.TicksPerMillisecond) + "ms";
        }

        List<string> parts = new();
        foreach ((string name, long size) in Units[..3])
        {
            if (ticks >= size)
            {
                parts.Add((ticks / size).ToString(CultureInfo.InvariantCulture) + name);
                ticks %= size;
            }
        }

        if (ticks > 0)
        {
            parts.Add(Number(ticks, TimeSpan.TicksPerSecond) + "s");
        }

        return string.Concat(parts);
    }

    /// <summary>As fine as the clock counts, if a number of digits says that.</summary>
    private static string Fraction(long ticks)
    {
        int digits = 0;
        long left = ticks;
        while (left % 10 == 0)
        {
            left /= 10;
            digits++;
        }

        return left > 1 ? "(\\.[0-9]+)?" : $"(\\.[0-9]{{1,{digits}}}0*)?";
    }

    private static Duration? Check(decimal ticks, string shown, ref string fault)
    {
        if (ticks != decimal.Truncate(ticks))
        {
            fault = $"\"{shown}\" is too fine; the clock counts in 100 ns (0.0001ms)";
            return null;
        }

        if (ticks > Longest.BclCompatibleTicks)
        {
            fault = $"\"{shown}\" is too long; at most {Text(Longest)}";
            return null;
        }

        return Duration.FromTicks((long)ticks);
    }

    private static string Number(long ticks, long unit) =>
        ((decimal)ticks / unit).ToString("0.#######", CultureInfo.InvariantCulture);

    private static bool ReadNumber(string text, ref int place, out decimal number)
    {
        const int longest = 15;
        int end = place;
        while (end < text.Length && (text[end] is >= '0' and <= '9' || text[end] == '.'))
        {
            end++;
        }

        string digits = text.Substring(place, end - place);
        place = end;
        number = 0;
        return digits.Length is > 0 and <= longest && digits[0] != '.'
            && digits[digits.Length - 1] != '.'
            && decimal.TryParse(
                digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static bool ReadUnit(string text, ref int place, ref int unit)
    {
        int end = place;
        while (end < text.Length && text[end] is >= 'a' and <= 'z')
        {
            end++;
        }

        string name = text.Substring(place, end - place);
        int found = Array.FindIndex(Units, candidate => candidate.Name == name);
        bool inOrder = found > unit;
        place = inOrder ? end : place;
        unit = inOrder ? found : unit;
        return inOrder;
    }
}
