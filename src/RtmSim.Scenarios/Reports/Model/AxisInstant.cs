namespace RtmSim.Scenarios.Reports.Model;

/// <summary>A moment at which something happened, and where it is on the axis.</summary>
/// <param name="Ticks">Virtual time since the start, in 100 ns.</param>
/// <param name="Row">Its first row.</param>
/// <param name="Gap">How many empty rows are above it for the time that passed.</param>
/// <param name="IsBroken">
/// Whether more time passed than these rows stand for, so that a marker has to say how much.
/// </param>
internal readonly record struct AxisInstant(long Ticks, int Row, int Gap, bool IsBroken);
