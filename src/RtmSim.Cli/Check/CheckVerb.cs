using System.CommandLine;
using System.IO;
using RtmSim.Cli.Annotations;
using RtmSim.Cli.Results;

namespace RtmSim.Cli.Check;

/// <summary>The verb <c>check</c>: whether traces keep contracts.</summary>
internal static class CheckVerb
{
    public static Command Create(Screen screen, TextWriter errors)
    {
        Argument<string[]> contracts = new("CONTRACT")
        {
            Description = "Contracts that come along, by name, such as good-citizen; contract "
                + "files, and folders that have some.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string[]> traces = new("--trace")
        {
            Description = "Trace files, and folders that have some in or below them.",
            HelpName = "TRACE",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string[]> users = new("--user")
        {
            Description = "Judges only clients of this user. It can be given several times.",
            HelpName = "ID",
        };
        Option<string?> json = ResultOptions.Json();
        Option<string?> junit = ResultOptions.JUnit();
        Option<bool> quiet = ResultOptions.Quiet();
        Option<AnnotationStyle> annotations = AnnotationOption.Create();
        Command command = new("check", "Holds traces against contracts, clause by clause.")
        {
            contracts, traces, users, json, junit, quiet, annotations,
        };
        command.SetAction(parsed => CheckAction.Run(
            new CheckRequest(
                parsed.GetRequiredValue(contracts),
                parsed.GetRequiredValue(traces),
                parsed.GetValue(users) ?? [])
            {
                JsonFile = parsed.GetValue(json),
                JUnitFile = parsed.GetValue(junit),
                IsQuiet = parsed.GetValue(quiet),
                Annotations = parsed.GetValue(annotations),
            },
            screen,
            errors));
        return command;
    }
}
