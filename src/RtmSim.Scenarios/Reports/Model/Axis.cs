using System;
using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>
/// Virtual time downwards. What usually passes between two moments, here the median, is a row;
/// up to four times as much is so many rows; and anything longer is two rows with a marker, so
/// that milliseconds and days have room in one picture.
/// </summary>
internal sealed class Axis
{
    /// <summary>How many rows a stretch has that is not drawn to scale.</summary>
    public const int BrokenGap = 2;

    private const int LongestGap = 3;

    public Axis(long unitTicks, IReadOnlyList<AxisInstant> instants, int rows)
    {
        UnitTicks = unitTicks;
        Instants = instants;
        Rows = rows;
    }

    /// <summary>How much time a row stands for, in 100 ns.</summary>
    public long UnitTicks { get; }

    /// <summary>The moments at which something happened, in order.</summary>
    public IReadOnlyList<AxisInstant> Instants { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>The median of the times between moments; 1 where there is no such time.</summary>
    public static long UnitOf(IReadOnlyList<long> moments)
    {
        long[] gaps = moments.Skip(1).Select((moment, i) => moment - moments[i]).ToArray();
        Array.Sort(gaps);
        return gaps.Length == 0 ? 1 : gaps[gaps.Length / 2];
    }

    /// <summary>The empty rows for a time that passed.</summary>
    public static (int Rows, bool IsBroken) GapFor(long ticks, long unitTicks)
    {
        long rows = (ticks + (unitTicks / 2)) / unitTicks - 1;
        return rows > LongestGap ? (BrokenGap, true) : ((int)Math.Max(rows, 0), false);
    }
}
