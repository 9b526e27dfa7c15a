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
    private const int MostInsertionSorted = 32;

    private readonly int[] _counts;
    private QueueEntry[] _entries;
    private QueueEntry[] _scratch;
    private int _first;
    private int _end;
    private int _loaded;

    public NearRun(long startTicks)
    {
        _counts = new int[FarWheel.Digits];
        _entries = new QueueEntry[4 * Room];
        _scratch = Array.Empty<QueueEntry>();
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
        bool sorted = Gather(far, slot, nodes);
        _loaded = _end - _first;
        if (_loaded > 0)
        {
            far.Enter(slot);
            Last = far.LastOf(slot);
            if (!sorted)
            {
                Sort(FarWheel.LevelOf(slot));
            }
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
        if (_end - _first <= MostInsertionSorted && _end < _entries.Length)
        {
            InsertFromEnd(_entries, _first, _end++, entry);
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

    /// <summary>Copies a slot's live entries, and says whether they are in order already.</summary>
    /// <remarks>
    /// Both ends of each node are read although the version would do: nodes lie in memory in no
    /// order, and here the processor fetches many at a time, before their events run.
    /// </remarks>
    private bool Gather(FarWheel far, int slot, EventNode[] nodes)
    {
        QueueEntry[] entries = _entries;
        int end = Room;
        bool sorted = true;
        long previous = long.MinValue;
        foreach (ReadOnlySpan<QueueEntry> chunk in far.ChunksOf(slot))
        {
            if (end + chunk.Length > entries.Length)
            {
                Array.Resize(ref entries, entries.Length * 2);
                _entries = entries;
            }

            foreach (ref readonly QueueEntry entry in chunk)
            {
                ref EventNode node = ref nodes[entry.Node];
                if (node.Version == entry.Version && node.Callback is not null)
                {
                    sorted &= entry.Due >= previous;
                    previous = entry.Due;
                    entries[end++] = entry;
                }
            }
        }

        _first = Room;
        _end = end;
        return sorted;
    }

    /// <summary>
    /// All are in one slot of this level, so they differ in that many digits at most, counted from
    /// the lowest. Both ways of sorting keep the order of equal ones.
    /// </summary>
    private void Sort(int level)
    {
        if (_loaded <= MostInsertionSorted)
        {
            for (int i = _first + 1; i < _end; i++)
            {
                InsertFromEnd(_entries, _first, i, _entries[i]);
            }

            return;
        }

        if (_scratch.Length < _entries.Length)
        {
            _scratch = new QueueEntry[_entries.Length];
        }

        for (int digit = 0; digit < level; digit++)
        {
            SortByDigit(
                _entries.AsSpan(_first, _loaded), _scratch, digit * FarWheel.DigitBits);
            (_entries, _scratch) = (_scratch, _entries);
            _first = 0;
            _end = _loaded;
        }
    }

    private readonly void SortByDigit(ReadOnlySpan<QueueEntry> from, QueueEntry[] to, int shift)
    {
        int[] counts = _counts;
        Array.Clear(counts, 0, counts.Length);
        foreach (ref readonly QueueEntry entry in from)
        {
            counts[(int)(entry.Due >> shift) & (FarWheel.Digits - 1)]++;
        }

        int place = 0;
        foreach (ref int count in counts.AsSpan())
        {
            (count, place) = (place, place + count);
        }

        foreach (ref readonly QueueEntry entry in from)
        {
            to[counts[(int)(entry.Due >> shift) & (FarWheel.Digits - 1)]++] = entry;
        }
    }

    private static void InsertFromEnd(
        QueueEntry[] entries, int first, int end, QueueEntry entry)
    {
        int at = end;
        for (; at > first && entries[at - 1].Due > entry.Due; at--)
        {
            entries[at] = entries[at - 1];
        }

        entries[at] = entry;
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
