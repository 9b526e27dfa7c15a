using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>The connection states of all clients as bars.</summary>
internal static class StateBars
{
    public static IReadOnlyList<StateBar> Of(ReportModel model)
    {
        List<StateBar> bars = new();
        StateBar?[] open = new StateBar?[model.Lanes.Count];
        foreach (ReportItem item in model.Items)
        {
            if (item.Lane == 0 || item.Event.ClientNumber == 0)
            {
                continue;
            }

            if (open[item.Lane] is null && item.Event.Kind == TraceKind.Call)
            {
                open[item.Lane] = new StateBar(
                    item.Lane, ConnectionState.Disconnected, item.Row, item.Row);
            }

            if (EndsProcess(item.Event))
            {
                Close(item);
            }
            else if (StateOf(item.Event) is ConnectionState state)
            {
                Close(item);
                open[item.Lane] = new StateBar(item.Lane, state, item.Row, item.Row);
            }
        }

        foreach (StateBar? bar in open)
        {
            if (bar is StateBar last)
            {
                bars.Add(last with { ToRow = model.Axis.Rows });
            }
        }

        return bars;

        void Close(ReportItem item)
        {
            if (open[item.Lane] is StateBar before)
            {
                bars.Add(before with { ToRow = item.Row });
            }

            open[item.Lane] = null;
        }
    }

    private static bool EndsProcess(TraceEvent traced) => traced.Kind == TraceKind.Control
        && traced.Name == "users.crash";

    private static ConnectionState? StateOf(TraceEvent traced)
    {
        if (traced.Kind != TraceKind.State || traced.Arguments.Count == 0)
        {
            return null;
        }

        return traced.Arguments[0].Value is long number and >= 1 and <= 5
            ? (ConnectionState)number
            : null;
    }
}
