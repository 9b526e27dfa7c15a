using System;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Reports.Model;
using RtmSim.Scenarios.Reports.Texts;

namespace RtmSim.Scenarios.Reports.Svg;

/// <summary>Where things are in the picture, in pixels.</summary>
internal sealed class SvgFrame
{
    public const int FontSize = 11;
    public const int Head = 58;
    public const int Row = 20;
    public const int BarX = 8;
    public const int MarkX = 20;
    public const int LabelX = 38;

    private const int NarrowGutter = 92;
    private const int EmptyLane = 62;
    private const int ServiceLane = 220;

    private readonly int _laneWidth;
    private readonly int _serviceWidth;
    private readonly int _rows;

    public SvgFrame(ReportModel model)
    {
        // After days the times are longer.
        double longest = model.Axis.Instants
            .Select(instant => TextWidth.Of(Stretch.SinceStart(instant.Ticks)) * FontSize)
            .DefaultIfEmpty(0)
            .Max();
        Gutter = (int)Math.Max(NarrowGutter, Math.Ceiling(longest + 20));
        int clients = model.Lanes.Count - 1;
        _rows = model.Axis.Rows;
        _laneWidth = clients <= 2 ? 380 : clients <= 4 ? 290 : 230;
        _serviceWidth = model.Items.Any(item => item.Lane == 0) ? ServiceLane : EmptyLane;
        Width = Gutter + _serviceWidth + (clients * _laneWidth) + 12;
        Height = Y(_rows) + 34;
    }

    /// <summary>Where the lanes begin, right of the times.</summary>
    public int Gutter { get; }

    public double Width { get; }

    public double Height { get; }

    public double X(int lane) => lane == 0
        ? Gutter
        : Gutter + _serviceWidth + ((lane - 1) * _laneWidth);

    public double WidthOf(int lane) => lane == 0 ? _serviceWidth : _laneWidth;

    /// <summary>The middle of a row.</summary>
    public double Y(int row) => Head + 8 + ((row + 0.5) * Row);

    /// <summary>Numbers with a point and at most two places, on every machine.</summary>
    public static string Format(FormattableString text) => string.Format(
        CultureInfo.InvariantCulture,
        text.Format,
        text.GetArguments()
            .Select(argument => argument is double number ? Math.Round(number, 2) : argument)
            .ToArray());
}
