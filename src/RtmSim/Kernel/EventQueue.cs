using System;
using System.Runtime.CompilerServices;

namespace RtmSim.Kernel;

/// <summary>
/// Pending events in (due, order of scheduling) order. The near ones are a sorted
/// <see cref="NearRun"/>, whose first entry is the next event; all later ones wait unsorted in a
/// <see cref="FarWheel"/>.
/// </summary>
/// <remarks>
/// When the run is used up, the first slot of the wheel is next: it becomes the new run if it can
/// be sorted at little cost, and is spread over finer slots if it holds too much for that. An
/// event due within the run's time goes into the run, behind those due at the same time; every
/// other one goes to the end of its slot. So it is strictly first in, first out among equal due
/// times, however far ahead they are. Scheduling allocates nothing once the arrays have grown.
/// Cancelling frees the node and leaves a stale entry behind. That is dropped when its turn comes,
/// or by a sweep when more events were cancelled since the last one than are pending.
/// </remarks>
internal sealed class EventQueue
{
    private const int None = 0;
    private const int CancelledBeforeSweep = 1024;

    private readonly FarWheel _far;
    private NearRun _near;
    private EventNode[] _nodes = new EventNode[16];
    private int _freeNode;
    private int _usedNodes = 1;
    private int _cancelled;

    public EventQueue(long startTicks)
    {
        _far = new FarWheel(startTicks);
        _near = new NearRun(startTicks);
    }

    public int Count { get; private set; }

    /// <summary>Adds an event. <paramref name="due"/> is not before the last one taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ScheduledEvent Add(long due, Action<object?> callback, object? state, string source)
    {
        int index = _freeNode != None ? _freeNode : NewNode();
        ref EventNode node = ref _nodes[index];
        _freeNode = node.NextFree;
        Fill(ref node, callback, state, source);
        Count++;
        var entry = new QueueEntry { Due = due, Node = index, Version = node.Version };
        if (due > _near.Last)
        {
            _far.Append(entry);
        }
        else
        {
            AddNear(entry);
        }

        return new ScheduledEvent(this, index, entry.Version);
    }

    /// <summary>Takes the first event that is due at or before <paramref name="limit"/>.</summary>
    public bool TryTake(long limit, out DueEvent taken) => TryTake(limit, false, out taken);

    /// <summary>
    /// As above. <paramref name="clockFollows"/> says that nothing earlier than the limit will be
    /// added after this has found nothing, which spares a search.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(long limit, bool clockFollows, out DueEvent taken)
    {
        while (!_near.IsEmpty || TryRefill(limit, clockFollows))
        {
            ref readonly QueueEntry entry = ref _near.First;
            if (entry.Due > limit)
            {
                break;
            }

            _near.RemoveFirst();
            ref EventNode node = ref _nodes[entry.Node];
            if (node.Version == entry.Version)
            {
                taken = new DueEvent(entry.Due, node.Callback!, node.State, node.Source!);
                Free(entry.Node, ref node);
                return true;
            }
        }

        taken = default;
        return false;
    }

    /// <summary>
    /// Lets a tie at the first instant be decided: the event that is to run next comes to the
    /// front. Instants after <paramref name="limit"/> are left alone.
    /// </summary>
    public void Decide(Ties ties, long limit)
    {
        while (!_near.IsEmpty || TryRefill(limit, clockFollows: false))
        {
            if (_near.First.IsLive(_nodes))
            {
                long due = _near.First.Due;
                if (due <= limit && due >= ties.FromTicks)
                {
                    _near.Decide(ties, _nodes);
                }

                return;
            }

            _near.RemoveFirst();
        }
    }

    /// <summary>When the first event is due, or null when there is none.</summary>
    public long? PeekDue()
    {
        while (!_near.IsEmpty)
        {
            if (_near.First.IsLive(_nodes))
            {
                return _near.First.Due;
            }

            _near.RemoveFirst();
        }

        return DropStaleSlots() ? EarliestIn(_far.FirstSlot()) : null;
    }

    public bool IsPending(int index, int version) => _nodes[index].Version == version;

    public bool Cancel(int index, int version)
    {
        ref EventNode node = ref _nodes[index];
        if (node.Version != version)
        {
            return false;
        }

        Free(index, ref node);
        if (++_cancelled > Count + CancelledBeforeSweep)
        {
            _near.RemoveStale(_nodes);
            _far.RemoveStale(_nodes);
            _cancelled = 0;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NewNode()
    {
        if (_usedNodes == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        return _usedNodes++;
    }

    /// <summary>
    /// Compares first: storing a reference costs more, and is mostly the same one.
    /// </summary>
    private static void Fill(
        ref EventNode node, Action<object?> callback, object? state, string source)
    {
        if (!ReferenceEquals(node.Callback, callback))
        {
            node.Callback = callback;
        }

        if (!ReferenceEquals(node.Source, source))
        {
            node.Source = source;
        }

        if (state is not null)
        {
            node.State = state;
        }
    }

    /// <summary>
    /// Keeps no state alive; the callback and the source are shared by many events.
    /// </summary>
    private void Free(int index, ref EventNode node)
    {
        node.State = null;
        node.NextFree = _freeNode;
        node.Version++;
        _freeNode = index;
        Count--;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNear(QueueEntry entry)
    {
        if (_near.TryInsert(entry))
        {
            return;
        }

        _near.SpillInto(_far);
        if (entry.Due > _near.Last)
        {
            _far.Append(entry);
        }
        else
        {
            bool inserted = _near.TryInsert(entry);
            Preconditions.Invariant(inserted, "a run that has spilled has room");
        }
    }

    /// <summary>
    /// Moves the wheel's first events to the run, unless none is due up to the limit. The wheel's
    /// cursor must stay behind the clock, so a slot is entered only if one of its events will run
    /// now, or the clock will go past the slot's start in any case.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryRefill(long limit, bool clockFollows)
    {
        while (clockFollows ? !_far.IsEmpty : DropStaleSlots())
        {
            int slot = _far.FirstSlot();
            if (_far.StartOf(slot) > limit)
            {
                return false;
            }

            if (!clockFollows && EarliestIn(slot) > limit)
            {
                return false;
            }

            if (!_far.IsCheapToSort(slot))
            {
                _far.Spread(slot);
            }
            else if (_near.TryLoad(_far, slot, _nodes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Clears the wheel's first slots that hold stale entries only; false if all do.
    /// </summary>
    private bool DropStaleSlots()
    {
        while (!_far.IsEmpty)
        {
            int slot = _far.FirstSlot();
            foreach (ReadOnlySpan<QueueEntry> chunk in _far.ChunksOf(slot))
            {
                foreach (ref readonly QueueEntry entry in chunk)
                {
                    if (entry.IsLive(_nodes))
                    {
                        return true;
                    }
                }
            }

            _far.Clear(slot);
        }

        return false;
    }

    private long EarliestIn(int slot)
    {
        long earliest = long.MaxValue;
        foreach (ReadOnlySpan<QueueEntry> chunk in _far.ChunksOf(slot))
        {
            foreach (ref readonly QueueEntry entry in chunk)
            {
                if (entry.Due < earliest && entry.IsLive(_nodes))
                {
                    earliest = entry.Due;
                }
            }
        }

        return earliest;
    }
}
