using System.Collections.Generic;
using System.IO;
using System.Linq;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Scenarios.Reports.Texts;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Mermaid;

/// <summary>
/// A sequence diagram for a pull request: calls to RTM, callbacks from it or, where that is
/// certain, from the user whose call they came of, and faults as notes. State changes are left
/// out, since callbacks tell them, too.
/// </summary>
internal sealed class MermaidReport
{
    private const int MaxClients = 8;
    private const int MaxEvents = 150;

    private readonly ReportModel _model;
    private readonly TextWriter _writer;
    private readonly Dictionary<int, int> _senders = new();
    private int _instant = -1;

    private MermaidReport(ReportModel model, TextWriter writer)
    {
        _model = model;
        _writer = writer;
        foreach (Arrow arrow in model.Arrows.Where(arrow => arrow.From != arrow.To))
        {
            _senders[arrow.To] = arrow.FromLane;
        }
    }

    public static void Write(RecordedTrace trace, string title, TextWriter writer)
    {
        Excerpt excerpt = Excerpt.Of(trace, MaxClients, MaxEvents);
        new MermaidReport(excerpt.Model, writer).Write(title, excerpt.LeftOut);
    }

    private void Write(string title, string? leftOut)
    {
        _writer.Write("sequenceDiagram\n");
        Line($"title {MermaidText.Of(title)}");
        foreach (Lane lane in _model.Lanes)
        {
            string name = lane.Index == 0 ? "RTM" : lane.Name;
            Line($"participant {Id(lane.Index)} as {MermaidText.Of(name)}");
        }

        int states = 0;
        for (int i = 0; i < _model.Items.Count; i++)
        {
            if (_model.Items[i].Event.Kind is TraceKind.State or TraceKind.Invitation)
            {
                states++;
            }
            else
            {
                WriteItem(i);
            }
        }

        if (states > 0)
        {
            leftOut = $"{leftOut ?? "Left out: "}{(leftOut is null ? "" : ", ")}"
                + $"{states} state changes";
        }

        if (leftOut is not null)
        {
            Line($"Note over {Everybody()}: {MermaidText.Of(leftOut, leftOut.Length)}");
        }
    }

    private void WriteItem(int place)
    {
        ReportItem item = _model.Items[place];
        string gist = Wording.Gist(item);
        string text = MermaidText.Of(
            gist.Length == 0 ? Wording.Name(item) : $"{Wording.Name(item)} {gist}");
        Line(Start(place) + ": " + Time(item) + text);
    }

    private string Start(int place)
    {
        ReportItem item = _model.Items[place];
        string own = Id(item.Lane);
        return item.Event.Kind switch
        {
            TraceKind.Call when item.IsFailure => $"{own}-x{own}",
            TraceKind.Call => $"{own}->>{Id(0)}",
            TraceKind.Callback when _senders.TryGetValue(place, out int sender) =>
                $"{Id(sender)}-->>{own}",
            TraceKind.Callback => $"{Id(0)}-->>{own}",
            TraceKind.Packet when ArrowList.IsUp(item.Event) => $"{own}-){Id(0)}",
            TraceKind.Packet => $"{Id(0)}-){own}",
            _ when item.Lane == 0 && item.Event.Kind == TraceKind.Control =>
                $"Note over {Everybody()}",
            _ => $"Note over {own}",
        };
    }

    /// <summary>The time where it is not that of the line above, after how long it was.</summary>
    private string Time(ReportItem item)
    {
        if (item.Instant == _instant)
        {
            return string.Empty;
        }

        AxisInstant instant = _model.Axis.Instants[item.Instant];
        if (_instant >= 0 && instant.IsBroken)
        {
            long passed = instant.Ticks - _model.Axis.Instants[_instant].Ticks;
            Line($"Note over {Everybody()}: {Stretch.Of(passed)} later");
        }

        _instant = item.Instant;
        return $"{Stretch.SinceStart(instant.Ticks)} · ";
    }

    private static string Id(int lane) => lane == 0 ? "rtm" : $"c{lane}";

    private string Everybody() =>
        _model.Lanes.Count == 1 ? Id(0) : $"{Id(0)},{Id(_model.Lanes.Count - 1)}";

    private void Line(string text) => _writer.Write($"    {text}\n");
}
