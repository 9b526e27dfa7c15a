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
        for (int i = 0; i < lines.Count;)
        {
            RecordedLine? loop = LoopAt(lines, i);
            folded.Add(loop ?? lines[i]);
            i += loop?.Times ?? 1;
        }

        return folded;
    }

    private static RecordedLine? LoopAt(IReadOnlyList<RecordedLine> lines, int start)
    {
        if (start + Fewest > lines.Count || !CanRepeat(lines[start], isFirst: true))
        {
            return null;
        }

        Duration every = TimeOf(lines, start + 1) - TimeOf(lines, start);
        RecordedStep[] templates = { Numbered(lines[start].Step, 1), lines[start].Step };
        foreach (RecordedStep template in templates)
        {
            int count = 1;
            while (start + count < lines.Count
                && CanRepeat(lines[start + count], isFirst: false)
                && TimeOf(lines, start + count) - TimeOf(lines, start + count - 1) == every
                && Same(template, lines[start + count].Step, count + 1))
            {
                count++;
            }

            if (count >= Fewest)
            {
                return new RecordedLine(template, lines[start].Time)
                {
                    Times = count,
                    Every = every,
                };
            }
        }

        return null;
    }

    private static bool CanRepeat(RecordedLine line, bool isFirst) =>
        line.Time.Kind == RecordedTimeKind.Early
        || (!isFirst && line.Time.Kind == RecordedTimeKind.Together);

    private static Duration TimeOf(IReadOnlyList<RecordedLine> lines, int place) =>
        lines[place].Time.Time;

    /// <summary>Whether a step is the template at a number, and nothing else.</summary>
    private static bool Same(RecordedStep template, RecordedStep step, int n) =>
        template.Word == step.Word && template.Before is null && step.Before is null
        && template.Arguments.Count == step.Arguments.Count
        && template.Arguments.Zip(step.Arguments, (one, other) =>
            one.Key == other.Key && one.Value.Replace("{n}", Text(n)) == other.Value)
            .All(same => same);

    /// <summary>The step with each number that is its place as a counter.</summary>
    private static RecordedStep Numbered(RecordedStep step, int n)
    {
        RecordedStep numbered = new(step.Word);
        foreach ((string key, string value) in step.Arguments)
        {
            string counted = value.Replace(Text(n), "{n}");
            bool quoted = counted == value || counted[0] is '"' or '[';
            numbered.With(key, quoted ? counted : $"\"{counted}\"");
        }

        return numbered;
    }

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
