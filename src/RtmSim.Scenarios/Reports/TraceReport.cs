using System;
using System.IO;
using RtmSim.Kernel;
using RtmSim.Scenarios.Reports.Html;
using RtmSim.Scenarios.Reports.Mermaid;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Scenarios.Reports.Svg;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports;

/// <summary>Shows a trace: what happened to whom, when, and what came of what.</summary>
public static class TraceReport
{
    /// <summary>
    /// Writes a trace in one of the forms. The same trace and title give the same text everywhere.
    /// </summary>
    /// <param name="trace">The trace, such as <c>simulation.Trace.ToRecorded()</c>.</param>
    /// <param name="format">The form.</param>
    /// <param name="title">What to call it; not used for the text trace.</param>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static void Write(
        RecordedTrace trace, ReportFormat format, string title, TextWriter writer)
    {
        Preconditions.NotNull(trace, nameof(trace));
        Preconditions.NotNull(title, nameof(title));
        Preconditions.NotNull(writer, nameof(writer));
        switch (format)
        {
            case ReportFormat.Html:
                HtmlReport.Write(ReportModel.Of(trace), title, writer);
                break;
            case ReportFormat.Mermaid:
                MermaidReport.Write(trace, title, writer);
                break;
            case ReportFormat.Svg:
                SvgReport.Write(trace, title, writer);
                break;
            case ReportFormat.Text:
                writer.Write(trace.ToText());
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(format), format, "Html, Mermaid, Svg and Text are the forms there are.");
        }
    }
}
