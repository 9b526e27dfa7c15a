using System.CommandLine;
using System.IO;
using RtmSim.Scenarios.Replays;
using RtmSim.Tracing;

namespace RtmSim.Cli.Diff;

/// <summary>The verb <c>diff</c>: two traces side by side.</summary>
internal static class DiffVerb
{
    public static Command Create(Screen screen, TextWriter errors)
    {
        Argument<string> first = new("A") { Description = "A trace file." };
        Argument<string> second = new("B") { Description = "Another." };
        Command command = new(
            "diff", "Lines up two traces and shows what differs: options, times, values, codes.")
        {
            first, second,
        };
        command.SetAction(parsed => Guarded.Run(
            () => Show(
                TraceInput.ReadToCompare(parsed.GetRequiredValue(first), errors),
                TraceInput.ReadToCompare(parsed.GetRequiredValue(second), errors),
                screen),
            errors));
        return command;
    }

    private static int Show(RecordedTrace first, RecordedTrace second, Screen screen)
    {
        TraceDifference difference = TraceComparer.Compare(first, second);
        foreach (string line in difference.Headers)
        {
            screen.Line(line);
        }

        if (!difference.IsEmpty)
        {
            foreach (string line in difference.ToLines())
            {
                screen.Line(line);
            }
        }

        screen.Line(difference.Summary);
        return difference.IsEmpty && difference.Headers.Count == 0
            ? ExitCodes.Passed
            : ExitCodes.Failed;
    }
}
