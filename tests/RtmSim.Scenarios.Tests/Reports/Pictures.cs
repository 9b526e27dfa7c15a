using System.IO;
using System.Linq;
using RtmSim.Scenarios.Reports;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Reports;

/// <summary>Reports of scenarios.</summary>
internal static class Pictures
{
    /// <summary>A shipped scenario's trace, such as that of <c>calls/accepted</c>.</summary>
    public static RecordedTrace Shipped(string name, bool packets = false) => ScenarioRunner.Run(
        Support.Shipped.Load(
            Support.Shipped.Files.Single(file => file.RelativePath == name + ".yaml")),
        null, new TraceOptions { Packets = packets }).Trace.ToRecorded();

    /// <summary>
    /// The trace of some steps with alice and bob, both logged in at the start.
    /// </summary>
    public static RecordedTrace Of(string steps, string users = "[alice, bob]") => Text.Run($"""
        name: test
        users: {users}
        steps:
          - login: alice
          - login: bob
        {steps}
        expect: [{"{"} user: alice, callback: OnLoginSuccess {"}"}]
        """).Trace.ToRecorded();

    public static ReportModel Model(string steps) => ReportModel.Of(Of(steps));

    public static string Write(RecordedTrace trace, ReportFormat format, string title = "test")
    {
        using StringWriter writer = new();
        TraceReport.Write(trace, format, title, writer);
        return writer.ToString();
    }

    /// <summary>The first item of a name, in a lane if one is given.</summary>
    public static int Find(this ReportModel model, string name, string? lane = null) =>
        model.Items.ToList().FindIndex(item => item.Event.Name == name
            && (lane is null || model.Lanes[item.Lane].Name == lane));
}
