using System.Collections.Generic;
using System.Linq;
using NodaTime.Text;
using RtmSim.Scenarios.Reading;
using RtmSim.Tracing;
using static System.FormattableString;

namespace RtmSim.Scenarios.Replays;

/// <summary>How the runs of two traces differ before any event.</summary>
internal static class HeaderDifference
{
    public static IReadOnlyList<string> Between(RecordedTrace first, RecordedTrace second)
    {
        List<string> lines = new();
        Add(lines, "seed", Invariant($"{first.Seed}"), Invariant($"{second.Seed}"));
        Add(lines, "epoch", Epoch(first), Epoch(second));
        Add(lines, "end", Durations.Text(first.End), Durations.Text(second.End));
        IEnumerable<string> names = first.Settings.Concat(second.Settings)
            .Select(setting => setting.Name)
            .Distinct();
        foreach (string name in names)
        {
            Add(lines, name, Value(first, name), Value(second, name));
        }

        return lines;
    }

    private static void Add(List<string> lines, string name, string first, string second)
    {
        if (first != second)
        {
            lines.Add($"- {name}: {first}");
            lines.Add($"+ {name}: {second}");
        }
    }

    private static string Epoch(RecordedTrace trace) =>
        InstantPattern.ExtendedIso.Format(trace.Epoch);

    private static string Value(RecordedTrace trace, string name) => trace.Settings
        .Where(setting => setting.Name == name)
        .Select(setting => setting.Value)
        .FirstOrDefault() ?? "the default";
}
