namespace RtmSim.Scenarios.Reports.Model;

/// <summary>From what caused something to what came of it, or a packet from end to end.</summary>
/// <param name="From">The item it starts at.</param>
/// <param name="To">The item it ends at; the same for a packet.</param>
/// <param name="FromLane">The lane it starts in.</param>
/// <param name="ToLane">The lane it ends in.</param>
internal readonly record struct Arrow(int From, int To, int FromLane, int ToLane);
