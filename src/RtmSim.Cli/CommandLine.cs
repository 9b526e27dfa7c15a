using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using RtmSim.Cli.Check;
using RtmSim.Cli.Diff;
using RtmSim.Cli.Explore;
using RtmSim.Cli.Record;
using RtmSim.Cli.Replay;
using RtmSim.Cli.Report;
using RtmSim.Cli.Rules;
using RtmSim.Cli.Run;
using RtmSim.Cli.Schemas;
using RtmSim.Cli.Surface;
using RtmSim.Cli.Tokens;

namespace RtmSim.Cli;

/// <summary>The tool's verbs. A new one is a class and a line here.</summary>
internal static class CommandLine
{
    /// <summary>Does what the arguments say; returns one of <see cref="ExitCodes"/>.</summary>
    /// <param name="arguments">What the user wrote.</param>
    /// <param name="screen">Where results go.</param>
    /// <param name="errors">Where it goes what is wrong with the input.</param>
    /// <param name="variables">The environment; null for that of the process.</param>
    public static int Run(
        IReadOnlyList<string> arguments, Screen screen, TextWriter errors,
        Func<string, string?>? variables = null)
    {
        RootCommand root = new("Runs scenarios on a simulated real-time messaging service.")
        {
            RunVerb.Create(screen, errors),
            RecordVerb.Create(errors),
            ReplayVerb.Create(screen, errors),
            CheckVerb.Create(screen, errors),
            DiffVerb.Create(screen, errors),
            ExploreVerb.Create(screen, errors),
            RulesVerb.Create(screen),
            SchemaVerb.Create(screen),
            ReportVerb.Create(errors),
            TokenVerb.Create(
                screen, errors, variables ?? Environment.GetEnvironmentVariable),
            SurfaceVerb.Create(screen, errors),
        };

        // A path may begin with @: there are no response files.
        ParseResult parsed = root.Parse(
            arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            Complaint.Write(errors, ParseFaults.Explain(parsed, arguments));
            return ExitCodes.BadInput;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = screen.Writer,
            Error = errors,
        });
    }
}
