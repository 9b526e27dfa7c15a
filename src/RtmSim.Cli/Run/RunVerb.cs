using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using RtmSim.Cli.Annotations;
using RtmSim.Cli.Results;
using RtmSim.Cli.Watching;

namespace RtmSim.Cli.Run;

/// <summary>The verb <c>run</c>: its arguments.</summary>
internal static class RunVerb
{
    public static Command Create(Screen screen, TextWriter errors)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Scenario files, and folders that have some in or below them.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> json = ResultOptions.Json();
        Option<string?> junit = ResultOptions.JUnit();
        Option<string?> trace = ResultOptions.File(
            "--trace", "Writes each run's trace below this folder.");
        trace.HelpName = "DIR";
        Option<ulong?> seed = new("--seed")
        {
            Description = "Runs with this seed in place of the files' own.",
            HelpName = "N",
            CustomParser = ReadSeed,
        };
        Option<bool> rules = new("--rules")
        {
            Description = "Says afterwards which rules the runs reached and what they did not.",
        };
        Option<bool> watch = new("--watch")
        {
            Description = "Goes on, and runs what changes, until Ctrl-C.",
        };
        Option<bool> quiet = ResultOptions.Quiet();
        Option<AnnotationStyle> annotations = AnnotationOption.Create();

        Command command = new("run", "Runs scenarios and says which passed.")
        {
            paths, json, junit, trace, seed, rules, watch, quiet, annotations,
        };
        command.SetAction(parsed =>
        {
            RunRequest request = new(
                parsed.GetRequiredValue(paths),
                parsed.GetValue(json),
                parsed.GetValue(junit),
                parsed.GetValue(trace),
                parsed.GetValue(seed),
                parsed.GetValue(rules))
            {
                IsQuiet = parsed.GetValue(quiet),
                Annotations = parsed.GetValue(annotations),
            };
            return parsed.GetValue(watch)
                ? Watch(request, screen, errors)
                : RunAction.Run(request, screen, errors);
        });
        return command;
    }

    private static int Watch(RunRequest request, Screen screen, TextWriter errors)
    {
        using FileChanges changes = new(request.Paths);
        using StopSignals signals = new(changes.Stop);
        return WatchAction.Run(request, screen, errors, changes);
    }

    private static ulong? ReadSeed(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
        {
            return seed;
        }

        result.AddError($"--seed takes a whole number from 0 up, not \"{text}\"");
        return null;
    }
}
