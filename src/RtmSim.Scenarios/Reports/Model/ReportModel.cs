using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>
/// A trace as a picture, before anything is drawn: what stands in which lane and row. All forms
/// of a report are made from it.
/// </summary>
internal sealed class ReportModel
{
    private ReportModel(
        RecordedTrace trace, LaneList lanes, Axis axis, IReadOnlyList<ReportItem> items,
        IReadOnlyList<Arrow> arrows)
    {
        Trace = trace;
        Lanes = lanes.All;
        Axis = axis;
        Items = items;
        Arrows = arrows;
        Bars = StateBars.Of(this);
        Faults = FaultSpans.Of(this, lanes);
    }

    /// <summary>The trace, of which this can be an excerpt.</summary>
    public RecordedTrace Trace { get; }

    /// <summary>The lanes from the left, the service first.</summary>
    public IReadOnlyList<Lane> Lanes { get; }

    /// <summary>The virtual time.</summary>
    public Axis Axis { get; }

    /// <summary>All that is drawn, in the order of the trace.</summary>
    public IReadOnlyList<ReportItem> Items { get; }

    /// <summary>What certainly came of what, and packets.</summary>
    public IReadOnlyList<Arrow> Arrows { get; }

    /// <summary>The clients' connection states.</summary>
    public IReadOnlyList<StateBar> Bars { get; }

    /// <summary>The faults, in the order in which they began.</summary>
    public IReadOnlyList<FaultSpan> Faults { get; }

    /// <summary>Lays a whole trace out.</summary>
    public static ReportModel Of(RecordedTrace trace) => Of(trace, trace);

    /// <summary>Lays out some events of a trace.</summary>
    public static ReportModel Of(RecordedTrace trace, IEnumerable<TraceEvent> events)
    {
        IReadOnlyList<CallAndReturn> paired = CallAndReturn.Pair(events);
        LaneList lanes = LaneList.Of(paired);
        int[] causes = Causes.Of(paired);
        Layout layout = Layout.Of(paired, lanes, causes);
        return new ReportModel(
            trace, lanes, layout.Axis, layout.Items, ArrowList.Of(layout.Items, causes));
    }
}
