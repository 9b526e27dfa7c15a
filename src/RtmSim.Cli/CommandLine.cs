using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using RtmSim.Cli.Diff;
using RtmSim.Cli.Record;
using RtmSim.Cli.Replay;
using RtmSim.Cli.Report;
using RtmSim.Cli.Rules;
using RtmSim.Cli.Run;
using RtmSim.Cli.Schemas;

namespace RtmSim.Cli;

/// <summary>The tool's verbs. A new one is a class and a line here.</summary>
internal static class CommandLine
{
    /// <summary>Does what the arguments say; returns one of <see cref="ExitCodes"/>.</summary>
    public static int Run(IReadOnlyList<string> arguments, Screen screen, TextWriter errors)
    {
        RootCommand root = new("Runs scenarios on a simulated real-time messaging service.")
        {
            RunVerb.Create(screen, errors),
            RecordVerb.Create(errors),
            ReplayVerb.Create(screen, errors),
            DiffVerb.Create(screen, errors),
            RulesVerb.Create(screen),
            SchemaVerb.Create(screen),
            ReportVerb.Create(errors),
        };

        // A path may begin with @: there are no response files.
        ParseResult parsed = root.Parse(
            arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                errors.WriteLine($"rtmsim: {error.Message}");
            }

            return ExitCodes.BadInput;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = screen.Writer,
            Error = errors,
        });
    }
}
