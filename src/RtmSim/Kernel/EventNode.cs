using System;

namespace RtmSim.Kernel;

/// <summary>
/// What an event of an <see cref="EventQueue"/> runs. Nodes lie in one array and are used again;
/// the version goes up whenever a node becomes free, so that nobody takes one event for another.
/// </summary>
internal struct EventNode
{
    public Action<object?>? Callback;
    public object? State;
    public string? Source;
    public int NextFree;
    public int Version;
}
