using System;
using System.IO;
using System.Linq;
using System.Net;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Scenarios.Reports.Texts;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Svg;

/// <summary>
/// A still picture. It follows the reader's light or dark setting, also where it is an image in
/// another page.
/// </summary>
internal sealed class SvgReport
{
    private const int MaxClients = 8;
    private const int MaxEvents = 400;

    private readonly ReportModel _model;
    private readonly string? _leftOut;
    private readonly SvgFrame _frame;
    private readonly TextWriter _writer;

    private SvgReport(Excerpt excerpt, TextWriter writer)
    {
        _model = excerpt.Model;
        _leftOut = excerpt.LeftOut;
        _frame = new SvgFrame(_model);
        _writer = writer;
    }

    public static void Write(RecordedTrace trace, string title, TextWriter writer) =>
        new SvgReport(Excerpt.Of(trace, MaxClients, MaxEvents), writer).Write(title);

    private void Write(string title)
    {
        string size = SvgFrame.Format($"{_frame.Width} {_frame.Height}");
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size}\" "
            + SvgFrame.Format($"width=\"{_frame.Width}\" height=\"{_frame.Height}\" ")
            + "role=\"img\" font-size=\"11\" "
            + "font-family=\"system-ui, 'DejaVu Sans', sans-serif\">");
        Line($"<title>{Escape(title)}</title>");
        Line($"<style>{SvgStyle.Text}</style>");
        Line("<rect class=\"back\" width=\"100%\" height=\"100%\"/>");
        WriteLabel("title", 12, 20, title, _frame.Width - 24, 13);
        WriteLanes();
        WriteInstants();
        foreach (FaultSpan fault in _model.Faults)
        {
            WriteFault(fault);
        }

        foreach (StateBar bar in _model.Bars)
        {
            WriteBar(bar);
        }

        foreach (Arrow arrow in _model.Arrows)
        {
            WriteArrow(arrow);
        }

        foreach (ReportItem item in _model.Items)
        {
            WriteItem(item);
        }

        if (_leftOut is not null)
        {
            WriteLabel(
                "muted", 12, _frame.Height - 10, _leftOut, _frame.Width - 24, SvgFrame.FontSize);
        }

        Line("</svg>");
    }

    private void WriteLanes()
    {
        foreach (Lane lane in _model.Lanes)
        {
            double x = _frame.X(lane.Index);
            double bottom = _frame.Y(_model.Axis.Rows);
            Line(SvgFrame.Format(
                $"<path class=\"line\" d=\"M{x + SvgFrame.BarX + 3} {SvgFrame.Head}V{bottom}\"/>"));
            WriteLabel(
                "head", x + 4, SvgFrame.Head - 10, lane.Name, _frame.WidthOf(lane.Index) - 8, 12);
        }
    }

    private void WriteInstants()
    {
        AxisInstant? before = null;
        foreach (AxisInstant instant in _model.Axis.Instants)
        {
            double top = _frame.Y(instant.Row) - (SvgFrame.Row / 2.0);
            Line(SvgFrame.Format(
                $"<path class=\"line\" d=\"M{_frame.Gutter - 8} {top}H{_frame.Width - 12}\"/>"));
            WriteTime("time", _frame.Y(instant.Row), Stretch.SinceStart(instant.Ticks));
            if (before is AxisInstant last && instant.IsBroken)
            {
                double middle = top - (instant.Gap * SvgFrame.Row / 2.0);
                int waves = (int)((_frame.Width - 12 - _frame.Gutter) / 12);
                Line(SvgFrame.Format($"<path class=\"wave\" d=\"M{_frame.Gutter} {middle}")
                    + string.Concat(Enumerable.Repeat("q3 -4 6 0t6 0", waves)) + "\"/>");
                WriteTime("passed", middle, Stretch.Of(instant.Ticks - last.Ticks));
            }

            before = instant;
        }
    }

    private void WriteTime(string style, double y, string text) => Line(SvgFrame.Format(
        $"<text class=\"{style}\" x=\"{_frame.Gutter - 14}\" y=\"{y + 4}\">{text}</text>"));

    private void WriteFault(FaultSpan fault)
    {
        double top = _frame.Y(fault.FromRow);
        double bottom = fault.To < 0 ? _frame.Y(_model.Axis.Rows) : _frame.Y(fault.ToRow);
        foreach (int lane in fault.Lanes)
        {
            double width = _frame.WidthOf(lane) - 4;
            Line(SvgFrame.Format($"<rect class=\"fault\" x=\"{_frame.X(lane)}\" y=\"{top}\" ")
                + SvgFrame.Format($"width=\"{width}\" height=\"{Math.Max(bottom - top, 2)}\"/>"));
        }
    }

    private void WriteBar(StateBar bar)
    {
        double top = _frame.Y(bar.FromRow);
        int state = (int)bar.State;
        Line(SvgFrame.Format(
            $"<path class=\"bar s{state}\" d=\"M{_frame.X(bar.Lane) + SvgFrame.BarX + 3} {top}")
            + SvgFrame.Format($"V{_frame.Y(bar.ToRow)}\"/>"));
    }

    private void WriteArrow(Arrow arrow)
    {
        bool isPacket = arrow.From == arrow.To;
        bool rightwards = arrow.ToLane >= arrow.FromLane;
        double offset = SvgFrame.Row * 0.36;
        double fromX = _frame.X(arrow.FromLane) + SvgFrame.BarX + (rightwards ? 6 : 0);
        double toX = _frame.X(arrow.ToLane) + SvgFrame.BarX + (rightwards ? 0 : 6);
        double fromY = _frame.Y(_model.Items[arrow.From].Row) + offset;
        double toY = _frame.Y(_model.Items[arrow.To].Row) + (isPacket ? offset : -offset);
        WritePointer(isPacket ? "packet" : "arrow", fromX, fromY, toX, toY);
    }

    private void WriteItem(ReportItem item)
    {
        double x = _frame.X(item.Lane);
        double y = _frame.Y(item.Row);
        double left = x + SvgFrame.MarkX;
        string fails = item.IsFailure ? " fails" : string.Empty;
        switch (item.Event.Kind)
        {
            case TraceKind.Call:
                WritePointer("call" + fails, left + 14, y, left - 3, y);
                break;
            case TraceKind.Callback:
                WritePointer("callback" + fails, left - 3, y, left + 14, y);
                break;
            case TraceKind.Control:
                Line(SvgFrame.Format(
                    $"<path class=\"control\" d=\"M{left + 5} {y - 5}l5 5l-5 5l-5 -5z\"/>"));
                break;
            case TraceKind.Service:
                Line(SvgFrame.Format(
                    $"<path class=\"service\" d=\"M{left + 1} {y - 4}h8v8h-8z\"/>"));
                break;
            case TraceKind.Dropped:
            case TraceKind.AppError:
                Line(SvgFrame.Format(
                    $"<path class=\"mark{fails}\" stroke-width=\"2\" d=\"M{left + 1} {y - 4}")
                    + "l8 8m0 -8l-8 8\"/>");
                break;
            default:
                Line(SvgFrame.Format(
                    $"<circle class=\"mark{fails}\" cx=\"{left + 5}\" cy=\"{y}\" r=\"3\"/>"));
                break;
        }

        string gist = Wording.Gist(item);
        string text = gist.Length == 0 ? Wording.Name(item) : $"{Wording.Name(item)}  {gist}";
        double room = _frame.WidthOf(item.Lane) - SvgFrame.LabelX - 10;
        WriteLabel("label" + fails, x + SvgFrame.LabelX, y + 4, text, room, SvgFrame.FontSize);
    }

    /// <summary>An arrow with its head; drawn out, since markers cannot take its colour.</summary>
    private void WritePointer(string style, double fromX, double fromY, double toX, double toY)
    {
        double angle = Math.Atan2(toY - fromY, toX - fromX) * 180 / Math.PI;
        Line(SvgFrame.Format($"<path class=\"{style}\" d=\"M{fromX} {fromY}L{toX} {toY}\"/>"));
        Line($"<path class=\"{style} tip\" transform=\""
            + SvgFrame.Format($"translate({toX} {toY}) rotate({angle})\" d=\"M0 0l-7 -3v6z\"/>"));
    }

    private void WriteLabel(
        string style, double x, double y, string text, double width, double size)
    {
        string fitting = TextWidth.Fit(SafeText.Of(text), Math.Max(width, 0) / size);
        Line(SvgFrame.Format($"<text class=\"{style}\" x=\"{x}\" y=\"{y}\">")
            + $"{Escape(fitting)}</text>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(SafeText.Of(text));

    private void Line(string text) => _writer.Write(text + "\n");
}
