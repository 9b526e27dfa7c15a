using System;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws;

/// <summary>Spans of time for messages, and those that laws reckon with.</summary>
internal static class Moments
{
    public const long Second = TimeSpan.TicksPerSecond;

    public static string Text(long ticks) => Invariant($"{ticks / (decimal)Second:0.0######} s");
}
