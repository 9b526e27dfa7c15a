namespace RtmSim.Kernel;

/// <summary>
/// An event's place in an <see cref="EventQueue"/>: when it is due, and the node that says what
/// runs. An entry with another version than its node is stale: its event was cancelled.
/// </summary>
internal struct QueueEntry
{
    public long Due;
    public int Node;
    public int Version;

    public readonly bool IsLive(EventNode[] nodes) => nodes[Node].Version == Version;
}
