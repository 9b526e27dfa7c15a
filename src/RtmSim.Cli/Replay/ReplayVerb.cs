using System.CommandLine;
using System.IO;
using System.Linq;
using RtmSim.Scenarios.Replays;
using Again = RtmSim.Scenarios.Replays.Replay;

namespace RtmSim.Cli.Replay;

/// <summary>The verb <c>replay</c>: whether what a trace tells happens again.</summary>
internal static class ReplayVerb
{
    public static Command Create(Screen screen, TextWriter errors)
    {
        Argument<string[]> traces = new("TRACE")
        {
            Description = "Trace files, as run --trace writes them.",
            Arity = ArgumentArity.OneOrMore,
        };
        Command command = new(
            "replay",
            "Repeats the calls of traces and compares every return value, callback and state.")
        {
            traces,
        };
        command.SetAction(parsed => Guarded.Run(
            () => parsed.GetRequiredValue(traces)
                .Count(path => !Agrees(path, screen, errors)) == 0
                ? ExitCodes.Passed
                : ExitCodes.Failed,
            errors));
        return command;
    }

    private static bool Agrees(string path, Screen screen, TextWriter errors)
    {
        ReplayResult result = Again.Run(TraceInput.ReadToCompare(path, errors));
        if (result.Agrees)
        {
            screen.Line("green", "agrees", $"   {path}  {result.Recorded.Digest}");
            return true;
        }

        screen.Line("red", "diverges", $" {path}");
        foreach (string line in result.Divergence)
        {
            screen.Line("    " + line);
        }

        return false;
    }
}
