using System.CommandLine;
using System.IO;

namespace RtmSim.Cli.Report;

/// <summary>The verb <c>report</c>: its arguments.</summary>
internal static class ReportVerb
{
    public static Command Create(TextWriter errors)
    {
        Argument<string> trace = new("TRACE")
        {
            Description = "A trace file, as run --trace writes them.",
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "Where to write it. The ending says what it becomes: .html a page, "
                + ".mmd a Mermaid diagram, .svg a picture, .txt text.",
            HelpName = "FILE",
            Required = true,
        };
        Command command = new("report", "Shows a trace: who did what when, and what came of it.")
        {
            trace, output,
        };
        command.SetAction(parsed => Guarded.Run(
            () => ReportAction.Run(
                parsed.GetRequiredValue(trace), parsed.GetRequiredValue(output)),
            errors));
        return command;
    }
}
