using System;
using System.Linq;
using System.Reflection;
using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Tracing;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>Options as C# makes them: what is at its default is left out.</summary>
internal static class CSharpOptions
{
    /// <summary>The options of a run that matter to what its users see.</summary>
    /// <remarks>
    /// What the trace has of tokens is for saving runs, and where files are is nothing to runs
    /// without any.
    /// </remarks>
    public static SimulationOptions Of(GeneratedRun run)
    {
        bool hasFiles = run.HasApp || run.Steps.Any(step => step.Action
            is MediaAction or AddFileAction or SettingAction { What: SettingWord.SetLogFile });
        SimulationOptions options = run.Options with { Trace = new TraceOptions() };
        return hasFiles
            ? options
            : options with { Client = options.Client with { FilePlace = default } };
    }

    /// <summary>An expression that makes them.</summary>
    public static string Text(SimulationOptions options) =>
        Record(options, new SimulationOptions { Seed = options.Seed + 1 });

    private static string Record(object record, object plain)
    {
        string[] members = OptionMembers.Of(record.GetType(), Array.Empty<string>())
            .OrderBy(member => member.Name != nameof(SimulationOptions.Seed))
            .Where(member => !Equals(member.GetValue(record), member.GetValue(plain)))
            .Select(member => $"{member.Name} = {Value(member, record)}")
            .ToArray();
        string made = $"new {record.GetType().Name}";
        return members.Length == 0 ? made + "()" : $"{made} {{ {string.Join(", ", members)} }}";
    }

    private static string Value(PropertyInfo member, object record) => member
        .GetValue(record) switch
    {
        null => "null",
        bool flag => Flag(flag),
        int number => Number(number),
        long number => Number(number),
        ulong number => FormattableString.Invariant($"{number}"),
        double number => FormattableString.Invariant($"{number:R}"),
        string text => CSharpNames.Text(text),
        Duration time => Time(time),
        Instant time => FormattableString.Invariant(
            $"Instant.FromUnixTimeTicks({time.ToUnixTimeTicks()}L)"),
        Enum value => $"{value.GetType().Name}.{value}",
        { } group => Record(group, Activator.CreateInstance(group.GetType())!),
    };
}
