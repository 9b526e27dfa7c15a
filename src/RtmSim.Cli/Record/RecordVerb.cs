using System.CommandLine;
using System.IO;
using RtmSim.Scenarios.Recording;

namespace RtmSim.Cli.Record;

/// <summary>The verb <c>record</c>: a scenario file of a trace.</summary>
internal static class RecordVerb
{
    public static Command Create(TextWriter errors)
    {
        Argument<string> trace = new("TRACE")
        {
            Description = "A trace file, as run --trace writes them.",
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "The scenario file to write.",
            HelpName = "FILE",
            Required = true,
        };
        Option<string?> name = new("--name")
        {
            Description = "What the file says it shows.",
            HelpName = "TEXT",
        };
        Command command = new("record", "Makes a scenario file of a trace.")
        {
            trace, output, name,
        };
        command.SetAction(parsed => Guarded.Run(
            () =>
            {
                string path = parsed.GetRequiredValue(output);
                string source = parsed.GetRequiredValue(trace);
                OutputFile.Check(path);
                string title = parsed.GetValue(name) ?? Path.GetFileNameWithoutExtension(source);
                string text = TraceInput.Read(source).ToScenario(title);
                OutputFile.Write(path, writer => writer.Write(text));
                return ExitCodes.Passed;
            },
            errors));
        return command;
    }
}
