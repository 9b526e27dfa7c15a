using System;
using System.Runtime.CompilerServices;

namespace RtmSim.Kernel;

/// <summary>
/// The near events of an <see cref="EventQueue"/>: all that are due up to <see cref="Last"/>, in
/// the order in which they will run. A struct, and part of its queue, because every event passes
/// through it.
/// </summary>
internal struct NearRun
{
    private const int Room = 32;
    private const int FewestShifted = 64;
    private const int KeptAtSpill = 16;

    private readonly EntrySorter _sorter;
    private QueueEntry[] _entries;
    private int _first;
    private int _end;
    private int _loaded;

    public NearRun(long startTicks)
    {
        _sorter = new EntrySorter();
        _entries = new QueueEntry[4 * Room];
        _first = Room;
        _end = Room;
        _loaded = 0;
        Last = startTicks - 1;
    }

    /// <summary>Up to this due time an event belongs here, even when the run is empty.</summary>
    public long Last { get; private set; }

    public readonly bool IsEmpty => _first == _end;

    public readonly ref readonly QueueEntry First => ref _entries[_first];

    public void RemoveFirst() => _first++;

    /// <summary>
    /// Takes over a slot of the wheel, sorted; its stale entries are dropped. False if there was
    /// nothing else in it.
    /// </summary>
    public bool TryLoad(FarWheel far, int slot, EventNode[] nodes)
    {
        Gather(far, slot, nodes);
        _loaded = _end - _first;
        if (_loaded > 0)
        {
            far.Enter(slot);
            Last = far.LastOf(slot);
            _first = _sorter.Sort(ref _entries, _first, _loaded, FarWheel.LevelOf(slot));
            _end = _first + _loaded;
        }

        far.Clear(slot);
        return _loaded > 0;
    }

    /// <summary>
    /// Puts an event behind all that are due no later. False if that would move so many others
    /// that the run had better be spilled.
    /// </summary>
    public bool TryInsert(in QueueEntry entry)
    {
        if (_end - _first <= EntrySorter.MostInserted && _end < _entries.Length)
        {
            EntrySorter.Insert(_entries, _first, _end++, entry);
            return true;
        }

        int at = FindPlace(entry.Due);
        int before = at - _first;
        int after = _end - at;
        if (Math.Min(before, after) > Math.Max(FewestShifted, _loaded))
        {
            return false;
        }

        if (before < after ? _first == 0 : _end == _entries.Length)
        {
            MakeRoom();
            at = _first + before;
        }

        if (before < after)
        {
            Array.Copy(_entries, _first, _entries, _first - 1, before);
            _first--;
            at--;
        }
        else
        {
            Array.Copy(_entries, at, _entries, at + 1, after);
            _end++;
        }

        _entries[at] = entry;
        return true;
    }

    /// <summary>
    /// Brings the event to the front that is to run next of those due at the first instant. What
    /// is given up then comes last, and first of all it steps back (S-09).
    /// </summary>
    public readonly void Decide(Ties ties, EventNode[] nodes)
    {
        long due = _entries[_first].Due;
        for (int turn = 0; turn <= Deadline.LastTurn; turn++)
        {
            ties.Begin();
            bool isAny = false;
            for (int i = _first; i < _end && _entries[i].Due == due; i++)
            {
                ref EventNode node = ref nodes[_entries[i].Node];
                if (_entries[i].IsLive(nodes) && Deadline.TurnOf(node.Callback) == turn)
                {
                    ties.Add(i, node.Source!);
                    isAny = true;
                }
            }

            if (isAny)
            {
                BringForward(ties.Decide());
                return;
            }
        }
    }

    /// <summary>Gives all but the first few events back to the wheel, in order.</summary>
    public void SpillInto(FarWheel far)
    {
        int kept = Math.Min(_first + KeptAtSpill, _end);
        Last = _entries[kept - 1].Due;
        while (kept < _end && _entries[kept].Due == Last)
        {
            kept++;
        }

        foreach (ref readonly QueueEntry entry in _entries.AsSpan(kept, _end - kept))
        {
            far.Append(entry);
        }

        _end = kept;
    }

    public void RemoveStale(EventNode[] nodes)
    {
        int end = _first;
        for (int i = _first; i < _end; i++)
        {
            if (_entries[i].IsLive(nodes))
            {
                _entries[end++] = _entries[i];
            }
        }

        _end = end;
    }

    /// <summary>Those before it keep their order.</summary>
    private readonly void BringForward(int place)
    {
        QueueEntry next = _entries[place];
        Array.Copy(_entries, _first, _entries, _first + 1, place - _first);
        _entries[_first] = next;
    }

    private void Gather(FarWheel far, int slot, EventNode[] nodes)
    {
        _first = Room;
        _end = Room;
        foreach (ReadOnlySpan<QueueEntry> chunk in far.ChunksOf(slot))
        {
            if (_end + chunk.Length > _entries.Length)
            {
                Array.Resize(ref _entries, _entries.Length * 2);
            }

            _end += CopyLive(chunk, _entries.AsSpan(_end, chunk.Length), nodes);
        }
    }

    /// <summary>
    /// Reads both ends of each node although the version would do: nodes lie in memory in no
    /// order, and here the processor fetches many of them at a time, before their events run.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CopyLive(
        ReadOnlySpan<QueueEntry> from, Span<QueueEntry> to, EventNode[] nodes)
    {
        int copied = 0;
        foreach (ref readonly QueueEntry entry in from)
        {
            ref EventNode node = ref nodes[entry.Node];
            if (node.Version == entry.Version && node.Callback is not null)
            {
                to[copied++] = entry;
            }
        }

        return copied;
    }

    private readonly int FindPlace(long due)
    {
        int low = _first;
        int high = _end;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_entries[middle].Due <= due)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoom()
    {
        int count = _end - _first;
        int room = Math.Max(Room, count / 2);
        QueueEntry[] from = _entries;
        if (from.Length < count + (2 * room))
        {
            _entries = new QueueEntry[2 * (count + (2 * room))];
        }

        Array.Copy(from, _first, _entries, room, count);
        _first = room;
        _end = room + count;
    }
}
