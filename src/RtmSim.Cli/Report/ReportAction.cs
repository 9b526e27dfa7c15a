using System.Collections.Generic;
using System.IO;
using System.Linq;
using RtmSim.Scenarios.Reports;
using RtmSim.Tracing;

namespace RtmSim.Cli.Report;

/// <summary>Reads a trace and writes it as something to look at.</summary>
internal static class ReportAction
{
    private static readonly (string Ending, ReportFormat Format)[] Formats =
    [
        (".html", ReportFormat.Html),
        (".mmd", ReportFormat.Mermaid),
        (".svg", ReportFormat.Svg),
        (".txt", ReportFormat.Text),
    ];

    public static int Run(string tracePath, string outputPath)
    {
        ReportFormat format = FormatOf(outputPath);
        OutputFile.Check(outputPath);
        RecordedTrace trace = TraceInput.Read(tracePath);
        string title = Path.GetFileNameWithoutExtension(tracePath);
        OutputFile.Write(outputPath, writer => TraceReport.Write(trace, format, title, writer));
        return ExitCodes.Passed;
    }

    private static ReportFormat FormatOf(string path)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        foreach ((string known, ReportFormat format) in Formats)
        {
            if (known == ending)
            {
                return format;
            }
        }

        IEnumerable<string> endings = Formats.Select(known => known.Ending);
        throw new InputException(
            $"{path}: nothing is known to end in \"{ending}\"; there are "
            + string.Join(' ', endings));
    }
}
