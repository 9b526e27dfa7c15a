using System;
using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>
/// Gives each item its row: below all earlier moments, below what its own lane had at this
/// moment, and never above its cause. Lanes share the rows of a moment, so that a channel of 500
/// members takes no 500 rows to be told one thing.
/// </summary>
internal sealed class Layout
{
    private readonly LaneList _lanes;
    private readonly int[] _causes;
    private readonly List<ReportItem> _items = new();
    private readonly List<AxisInstant> _instants = new();
    private readonly int[] _nextRow;
    private readonly long _unitTicks;
    private int _rows;

    private Layout(LaneList lanes, int[] causes, long unitTicks)
    {
        _lanes = lanes;
        _causes = causes;
        _unitTicks = unitTicks;
        _nextRow = new int[lanes.All.Count];
    }

    public IReadOnlyList<ReportItem> Items => _items;

    public Axis Axis => new(_unitTicks, _instants, _rows);

    public static Layout Of(
        IReadOnlyList<CallAndReturn> paired, LaneList lanes, int[] causes)
    {
        List<long> moments = new();
        foreach (CallAndReturn each in paired)
        {
            long ticks = Ticks(each.Event);
            if (moments.Count == 0 || moments[moments.Count - 1] < ticks)
            {
                moments.Add(ticks);
            }
        }

        Layout layout = new(lanes, causes, Axis.UnitOf(moments));
        foreach (CallAndReturn each in paired)
        {
            layout.Add(each);
        }

        return layout;
    }

    private static long Ticks(TraceEvent traced) => traced.Elapsed.BclCompatibleTicks;

    private void Add(CallAndReturn each)
    {
        AxisInstant instant = InstantOf(Ticks(each.Event));
        int lane = _lanes.Of(each.Event);
        int row = Math.Max(instant.Row, _nextRow[lane]);
        int cause = _causes[_items.Count];
        if (cause >= 0)
        {
            row = Math.Max(row, _items[cause].Row);
        }

        _nextRow[lane] = row + 1;
        _rows = Math.Max(_rows, row + 1);
        _items.Add(new ReportItem(each.Event, each.Returned, lane, _instants.Count - 1, row));
    }

    private AxisInstant InstantOf(long ticks)
    {
        if (_instants.Count > 0 && _instants[_instants.Count - 1].Ticks == ticks)
        {
            return _instants[_instants.Count - 1];
        }

        (int gap, bool isBroken) = _instants.Count == 0
            ? (0, false)
            : Axis.GapFor(ticks - _instants[_instants.Count - 1].Ticks, _unitTicks);
        AxisInstant instant = new(ticks, _rows + gap, gap, isBroken);
        _instants.Add(instant);
        return instant;
    }
}
