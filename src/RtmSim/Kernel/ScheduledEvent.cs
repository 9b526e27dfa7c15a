namespace RtmSim.Kernel;

/// <summary>
/// A handle on one event of an <see cref="EventQueue"/>. The default value belongs to no queue and
/// is never pending. A handle outlives its event safely: it just stops being pending.
/// </summary>
internal readonly struct ScheduledEvent
{
    private readonly EventQueue? _queue;
    private readonly int _node;
    private readonly int _version;

    internal ScheduledEvent(EventQueue queue, int node, int version)
    {
        _queue = queue;
        _node = node;
        _version = version;
    }

    public bool IsPending => _queue is not null && _queue.IsPending(_node, _version);

    /// <summary>
    /// Takes the event out of its queue; false if it ran or was cancelled before.
    /// </summary>
    public bool Cancel() => _queue is not null && _queue.Cancel(_node, _version);
}
