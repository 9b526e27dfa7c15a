using System.CommandLine;
using System.IO;
using RtmSim.Cli.Annotations;
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
        Option<bool> quiet = new("--quiet", "-q")
        {
            Description = "Prints nothing of traces that agree.",
        };
        Option<AnnotationStyle> annotations = AnnotationOption.Create();
        Command command = new(
            "replay",
            "Repeats the calls of traces and compares every return value, callback and state.")
        {
            traces, quiet, annotations,
        };
        command.SetAction(parsed => Guarded.Run(
            () =>
            {
                int failed = 0;
                foreach (string path in parsed.GetRequiredValue(traces))
                {
                    ReplayResult result = Again.Run(TraceInput.ReadToCompare(path, errors));
                    failed += result.Agrees ? 0 : 1;
                    if (!result.Agrees || !parsed.GetValue(quiet))
                    {
                        Show(path, result, screen);
                    }

                    if (!result.Agrees
                        && parsed.GetValue(annotations) == AnnotationStyle.GitHub)
                    {
                        string text = "diverges\n" + string.Join('\n', result.Divergence);
                        screen.Line(GitHubAnnotation.Of(path, 0, 0, text));
                    }
                }

                return failed == 0 ? ExitCodes.Passed : ExitCodes.Failed;
            },
            errors));
        return command;
    }

    private static void Show(string path, ReplayResult result, Screen screen)
    {
        if (result.Agrees)
        {
            screen.Line("green", "agrees", $"   {path}  {result.Recorded.Digest}");
            return;
        }

        screen.Line("red", "diverges", $" {path}");
        foreach (string line in result.Divergence)
        {
            screen.Line("    " + line);
        }
    }
}
