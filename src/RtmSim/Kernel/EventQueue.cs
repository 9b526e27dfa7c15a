using System;
using System.Diagnostics;

namespace RtmSim.Kernel;

/// <summary>
/// Pending events in (due, order of scheduling) order: a hierarchical timing wheel of eight levels
/// with 256 slots each, one level for each byte of the due time.
/// </summary>
/// <remarks>
/// An event sits at the level of the highest byte in which its due time differs from the cursor.
/// So a slot of level 0 holds one due time only, and its list is in order of scheduling: an event
/// can reach a lower level than an earlier one of the same due time only after the cursor has
/// entered the slot of the earlier one, and entering a slot moves all it holds down, in order.
/// Nodes live in one array and are used again, so that scheduling allocates nothing.
/// </remarks>
internal sealed class EventQueue
{
    private const int SlotBits = 8;
    private const int Slots = 1 << SlotBits;
    private const int Levels = 8;
    private const int WordsPerLevel = Slots / 64;
    private const int None = 0;

    private readonly int[] _heads = new int[Levels * Slots];
    private readonly int[] _tails = new int[Levels * Slots];
    private readonly ulong[] _occupied = new ulong[Levels * WordsPerLevel];
    private Node[] _nodes = new Node[16];
    private int _free;
    private int _used = 1;
    private uint _occupiedLevels;
    private long _cursor;

    public EventQueue(long startTicks) => _cursor = startTicks;

    public int Count { get; private set; }

    /// <summary>Adds an event. <paramref name="due"/> is not before the last one taken.</summary>
    public ScheduledEvent Add(long due, Action<object?> callback, object? state, string source)
    {
        Debug.Assert(due >= _cursor, "an event cannot be due before one that has run");
        int index = TakeFreeNode();
        ref Node node = ref _nodes[index];
        node.Due = due;
        node.Callback = callback;
        node.State = state;
        node.Source = source;
        Count++;
        Place(index, ref node);
        return new ScheduledEvent(this, index, node.Version);
    }

    /// <summary>Takes the first event that is due at or before <paramref name="limit"/>.</summary>
    public bool TryTake(long limit, out DueEvent taken)
    {
        while (_occupiedLevels != 0)
        {
            int level = Bits.LowestSet(_occupiedLevels);
            int slot = FirstOccupied(level);
            int index = _heads[slot];
            if (level == 0 || _tails[slot] == index)
            {
                return TakeFrom(index, limit, out taken);
            }

            long first = EarliestIn(index);
            if (first > limit)
            {
                break;
            }

            _cursor = first;
            MoveDown(slot, index);
        }

        taken = default;
        return false;
    }

    /// <summary>When the first event is due, or null when there is none.</summary>
    public long? PeekDue()
    {
        if (_occupiedLevels == 0)
        {
            return null;
        }

        return EarliestIn(_heads[FirstOccupied(Bits.LowestSet(_occupiedLevels))]);
    }

    public bool IsPending(int index, int version)
    {
        ref Node node = ref _nodes[index];
        return node.Version == version && node.Callback is not null;
    }

    public bool Cancel(int index, int version)
    {
        if (!IsPending(index, version))
        {
            return false;
        }

        Remove(index, ref _nodes[index]);
        return true;
    }

    private bool TakeFrom(int index, long limit, out DueEvent taken)
    {
        ref Node node = ref _nodes[index];
        if (node.Due > limit)
        {
            taken = default;
            return false;
        }

        _cursor = node.Due;
        taken = new DueEvent(node.Due, node.Callback!, node.State, node.Source!);
        Remove(index, ref node);
        return true;
    }

    private void Place(int index, ref Node node)
    {
        ulong difference = (ulong)(node.Due ^ _cursor);
        int level = Bits.HighestSet(difference | 1) / SlotBits;
        int slotInLevel = (int)(node.Due >> (level * SlotBits)) & (Slots - 1);
        int slot = (level * Slots) + slotInLevel;
        int last = _tails[slot];
        node.Slot = slot;
        node.Next = None;
        node.Previous = last;
        _tails[slot] = index;
        if (last != None)
        {
            _nodes[last].Next = index;
            return;
        }

        _heads[slot] = index;
        _occupied[slot / 64] |= 1UL << (slot % 64);
        _occupiedLevels |= 1u << level;
    }

    private void MoveDown(int slot, int index)
    {
        Empty(slot);
        while (index != None)
        {
            ref Node node = ref _nodes[index];
            int next = node.Next;
            Place(index, ref node);
            index = next;
        }
    }

    private void Remove(int index, ref Node node)
    {
        int slot = node.Slot;
        if (node.Previous != None)
        {
            _nodes[node.Previous].Next = node.Next;
        }
        else
        {
            _heads[slot] = node.Next;
        }

        if (node.Next != None)
        {
            _nodes[node.Next].Previous = node.Previous;
        }
        else
        {
            _tails[slot] = node.Previous;
        }

        if (_heads[slot] == None)
        {
            Empty(slot);
        }

        node.Callback = null;
        node.State = null;
        node.Version++;
        node.Next = _free;
        _free = index;
        Count--;
    }

    private void Empty(int slot)
    {
        _heads[slot] = None;
        _tails[slot] = None;
        _occupied[slot / 64] &= ~(1UL << (slot % 64));
        int level = slot / Slots;
        int word = level * WordsPerLevel;
        if ((_occupied[word] | _occupied[word + 1] | _occupied[word + 2] | _occupied[word + 3]) == 0)
        {
            _occupiedLevels &= ~(1u << level);
        }
    }

    private int FirstOccupied(int level)
    {
        int word = level * WordsPerLevel;
        while (_occupied[word] == 0)
        {
            word++;
        }

        return (word * 64) + Bits.LowestSet(_occupied[word]);
    }

    private long EarliestIn(int index)
    {
        long earliest = long.MaxValue;
        for (; index != None; index = _nodes[index].Next)
        {
            earliest = Math.Min(earliest, _nodes[index].Due);
        }

        return earliest;
    }

    private int TakeFreeNode()
    {
        if (_free != None)
        {
            int index = _free;
            _free = _nodes[index].Next;
            return index;
        }

        if (_used == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        return _used++;
    }

    private struct Node
    {
        public long Due;
        public Action<object?>? Callback;
        public object? State;
        public string? Source;
        public int Next;
        public int Previous;
        public int Slot;
        public int Version;
    }
}

/// <summary>An event taken from an <see cref="EventQueue"/>, ready to run.</summary>
internal readonly record struct DueEvent(
    long Due, Action<object?> Callback, object? State, string Source);
