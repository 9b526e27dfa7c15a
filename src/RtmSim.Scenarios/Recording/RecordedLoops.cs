using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace RtmSim.Scenarios.Recording;

/// <summary>Folds steps that come again and again into one with <c>repeat</c>.</summary>
internal static class RecordedLoops
{
    /// <summary>Fewer are easier to read one by one.</summary>
    private const int Fewest = 4;

    public static IReadOnlyList<RecordedLine> Fold(IReadOnlyList<RecordedLine> lines)
    {
        List<RecordedLine> folded = new();
        bool isEarly = true;
        for (int i = 0; i < lines.Count;)
        {
            // What comes together with a step is placed as that is.
            isEarly = lines[i].Time.Kind == RecordedTimeKind.Together
                ? isEarly
                : lines[i].Time.Kind == RecordedTimeKind.Early;
            RecordedLine? loop = isEarly ? LoopAt(lines, i) : null;
            folded.Add(loop ?? lines[i]);
            i += loop?.Times ?? 1;
        }

        return folded;
    }

    private static RecordedLine? LoopAt(IReadOnlyList<RecordedLine> lines, int start)
    {
        if (start + Fewest > lines.Count)
        {
            return null;
        }

        Duration every = TimeOf(lines, start + 1) - TimeOf(lines, start);
        RecordedStep template = Template(lines[start].Step, lines[start + 1].Step);
        int count = 1;
        while (start + count < lines.Count
            && CanRepeat(lines[start + count])
            && TimeOf(lines, start + count) - TimeOf(lines, start + count - 1) == every
            && Same(template, lines[start + count].Step, count + 1))
        {
            count++;
        }

        return count < Fewest
            ? null
            : new RecordedLine(template, lines[start].Time) { Times = count, Every = every };
    }

    private static bool CanRepeat(RecordedLine line) =>
        line.Time.Kind is RecordedTimeKind.Early or RecordedTimeKind.Together;

    private static Duration TimeOf(IReadOnlyList<RecordedLine> lines, int place) =>
        lines[place].Time.Time;

    /// <summary>Whether a step is the template at a number, and nothing else.</summary>
    private static bool Same(RecordedStep template, RecordedStep step, int n) =>
        template.Word == step.Word && template.Before is null && step.Before is null
        && template.Arguments.Count == step.Arguments.Count
        && template.Arguments.Zip(step.Arguments, (one, other) =>
            one.Key == other.Key && Means(one.Value.Replace("{n}", Text(n)), other.Value))
            .All(same => same);

    /// <summary>A counted value is in quotes, which the value itself may need not be.</summary>
    private static bool Means(string counted, string value) =>
        counted == value || counted == $"\"{value}\"";

    /// <summary>The first step, with a counter wherever the second differs.</summary>
    private static RecordedStep Template(RecordedStep first, RecordedStep second)
    {
        RecordedStep template = new(first.Word) { Before = first.Before };
        foreach ((string key, string value) in first.Arguments)
        {
            string counted = value.Replace("1", "{n}");
            template.With(
                key,
                value == second.Find(key) ? value
                : counted[0] is '"' or '[' ? counted
                : $"\"{counted}\"");
        }

        return template;
    }

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
