using System;
using System.CommandLine;
using RtmSim.Scenarios.Schemas;

namespace RtmSim.Cli.Schemas;

/// <summary>The verb <c>schema</c>: JSON Schemas of the files, for editors and checkers.</summary>
internal static class SchemaVerb
{
    public static Command Create(Screen screen) => new("schema", "Prints a JSON Schema of a file.")
    {
        Of("scenario", "Prints the schema of scenario files.", ScenarioSchema.Write, screen),
        Of("contract", "Prints the schema of contract files.", ContractSchema.Write, screen),
        Of("trace", "Prints the schema of a line of a trace file.", TraceSchema.Write, screen),
    };

    private static Command Of(string name, string summary, Func<string> write, Screen screen)
    {
        Command command = new(name, summary);
        command.SetAction(_ =>
        {
            screen.Writer.Write(write());
            return ExitCodes.Passed;
        });
        return command;
    }
}
