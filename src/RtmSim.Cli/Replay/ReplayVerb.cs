using System.CommandLine;
using System.IO;
using NodaTime;
using RtmSim.Cli.Annotations;

namespace RtmSim.Cli.Replay;

/// <summary>The verb <c>replay</c>: whether what a trace tells happens again.</summary>
internal static class ReplayVerb
{
    public static Command Create(Screen screen, TextWriter errors)
    {
        Argument<string[]> traces = new("TRACE")
        {
            Description = "Trace files, as run --trace or the recorder writes them.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> quiet = new("--quiet", "-q")
        {
            Description = "Prints nothing of traces that agree.",
        };
        Option<bool> tolerant = new("--tolerant")
        {
            Description = "For recordings of the real SDK: fits latencies, and tells by rule where "
                + "the simulator would have answered otherwise.",
        };
        Option<Duration?> tolerance = ToleranceOption.Create();
        Option<AnnotationStyle> annotations = AnnotationOption.Create();
        Command command = new(
            "replay",
            "Repeats the calls of traces and compares every return value, callback and state.")
        {
            traces, quiet, tolerant, tolerance, annotations,
        };
        command.SetAction(parsed => Guarded.Run(
            () =>
            {
                IReplayWay way = WayOf(parsed.GetValue(tolerant), parsed.GetValue(tolerance));
                int failed = 0;
                foreach (string path in parsed.GetRequiredValue(traces))
                {
                    ReplayOutcome outcome = way.Run(path, errors);
                    failed += outcome.Agrees ? 0 : 1;
                    if (!outcome.Agrees || !parsed.GetValue(quiet))
                    {
                        Show(path, outcome, screen);
                    }

                    if (!outcome.Agrees
                        && parsed.GetValue(annotations) == AnnotationStyle.GitHub)
                    {
                        string text = "diverges\n" + string.Join('\n', outcome.Lines);
                        screen.Line(GitHubAnnotation.Of(path, 0, 0, text));
                    }
                }

                return failed == 0 ? ExitCodes.Passed : ExitCodes.Failed;
            },
            errors));
        return command;
    }

    private static IReplayWay WayOf(bool isTolerant, Duration? tolerance)
    {
        if (!isTolerant && tolerance is not null)
        {
            throw new InputException("--tolerance belongs to --tolerant; add that, too");
        }

        return isTolerant ? new TolerantWay(tolerance) : new ExactWay();
    }

    private static void Show(string path, ReplayOutcome outcome, Screen screen)
    {
        if (outcome.Agrees)
        {
            screen.Line("green", "agrees", $"   {path}  {outcome.Summary}");
        }
        else
        {
            screen.Line("red", "diverges", $" {path}");
        }

        foreach (string line in outcome.Lines)
        {
            screen.Line("    " + line);
        }
    }
}
