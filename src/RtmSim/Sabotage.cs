using System;
using RtmSim.Facades;
using RtmSim.Network;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>
/// Where tests plant bugs in a simulation, to see whether laws, contracts and exploration find
/// them. Each member stands in the way of one thing that all features go through; null lets it
/// pass.
/// </summary>
/// <remarks>
/// No app can reach it, and a trace does not tell of it: its settings are those of the run that the
/// bug pretends to be. It is made anew for each simulation, since bugs keep count.
/// </remarks>
internal sealed record Sabotage
{
    /// <summary>What becomes of a packet that one end of a link sends.</summary>
    public PacketSabotage? Packets { get; init; }

    /// <summary>What becomes of an event on its way to the app's handler.</summary>
    public EventSabotage? Events { get; init; }

    /// <summary>
    /// How long a deadline is: what it belongs to, how long it should be, in ticks.
    /// </summary>
    public Func<string, long, long>? Deadlines { get; init; }

    /// <summary>Where a limit lies: which one, and where it should lie.</summary>
    public Func<Boundary, long, long>? Limits { get; init; }

    /// <summary>The Unix second by which the service takes tokens for expired.</summary>
    public Func<long, long>? TokenClock { get; init; }

    /// <summary>Which number a message or request gets: the client, and the next one.</summary>
    public Func<int, long, long>? Numbers { get; init; }
}
