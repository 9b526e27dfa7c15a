using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace RtmSim.Kernel;

/// <summary>
/// The later events of an <see cref="EventQueue"/>: a hierarchical timing wheel of seven levels
/// with 512 slots each, one level for every nine bits of the due time. Slots are not sorted.
/// </summary>
/// <remarks>
/// An event sits at the level of the highest digit in which its due time differs from the cursor,
/// in the slot of that digit. All that is in one slot comes before all in the next and before all
/// of the higher levels. Events of the same due time are always in the same slot, in the order in
/// which they came: what moves the cursor into a slot takes everything out of it, in order.
/// A slot is a list of chunks of 16 entries, so that walking through it is quick; the chunks of
/// all slots lie in one array and are used again.
/// </remarks>
internal sealed class FarWheel
{
    public const int DigitBits = 9;
    public const int Digits = 1 << DigitBits;
    private const int DigitMask = Digits - 1;
    private const int Levels = 7;
    private const int WordBits = 6;
    private const int Words = (Levels * Digits) >> WordBits;
    private const int ChunkBits = 4;
    private const int ChunkSize = 1 << ChunkBits;
    private const int ChunkMask = ChunkSize - 1;
    private const int None = 0;

    // Up to here simple insertion sorts them at little cost ...
    private const int SmallChunks = EntrySorter.MostInserted / ChunkSize;

    // ... and from here on two passes over counted digits do, until they leave the nearest cache.
    private const int FewestCountedChunks = 128 / ChunkSize;
    private const int MostChunks = 4096 / ChunkSize;
    private const int CountedLevels = 2;

    private readonly Slot[] _slots = new Slot[Levels * Digits];
    private readonly ulong[] _occupied = new ulong[Words];
    private QueueEntry[] _entries = new QueueEntry[16 * ChunkSize];
    private int[] _nextChunk = new int[16];
    private ulong _occupiedWords;
    private long _cursor;
    private int _freeChunk;
    private int _usedChunks = 1;

    public FarWheel(long startTicks) => _cursor = startTicks;

    public bool IsEmpty => _occupiedWords == 0;

    public static int LevelOf(int slot) => slot >> DigitBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(in QueueEntry entry)
    {
        Debug.Assert(entry.Due >= _cursor, "an event cannot be due before one that has run");
        int slot = SlotOf(entry.Due);
        ref Slot into = ref _slots[slot];
        int position = into.End;
        if ((position & ChunkMask) == 0)
        {
            position = AddChunk(slot, ref into);
        }

        _entries[position] = entry;
        into.End = position + 1;
    }

    /// <summary>The slot with the earliest events. The wheel is not empty.</summary>
    public int FirstSlot()
    {
        int word = Bits.LowestSet(_occupiedWords);
        return (word << WordBits) | Bits.LowestSet(_occupied[word]);
    }

    /// <summary>The first tick of an occupied slot's time.</summary>
    public long StartOf(int slot)
    {
        int shift = LevelOf(slot) * DigitBits;
        long higherDigits = _cursor >> shift >> DigitBits << DigitBits;
        return (higherDigits | (long)(slot & DigitMask)) << shift;
    }

    /// <summary>The last tick of an occupied slot's time.</summary>
    public long LastOf(int slot) =>
        StartOf(slot) + ((1L << (LevelOf(slot) * DigitBits)) - 1);

    public bool IsCheapToSort(int slot)
    {
        if (LevelOf(slot) == 0)
        {
            return true;
        }

        int chunks = 0;
        foreach (ReadOnlySpan<QueueEntry> _ in ChunksOf(slot))
        {
            if (++chunks > MostChunks)
            {
                return false;
            }
        }

        return chunks <= SmallChunks
            || (LevelOf(slot) <= CountedLevels && chunks >= FewestCountedChunks);
    }

    /// <summary>What is in a slot, in order. A chunk may be freed when it has been seen.</summary>
    public ChunkList ChunksOf(int slot) => new(this, _slots[slot]);

    /// <summary>Moves the cursor to the slot's start and all its events to lower levels.</summary>
    public void Spread(int slot)
    {
        Enter(slot);
        ChunkList chunks = TakeChunks(slot);
        foreach (ReadOnlySpan<QueueEntry> chunk in chunks)
        {
            foreach (ref readonly QueueEntry entry in chunk)
            {
                Append(entry);
            }
        }

        Free(chunks);
    }

    /// <summary>Moves the cursor to the slot's start; the slot is to be emptied next.</summary>
    public void Enter(int slot) => _cursor = StartOf(slot);

    public void Clear(int slot) => Free(TakeChunks(slot));

    public void RemoveStale(EventNode[] nodes)
    {
        for (int slot = 0; slot < _slots.Length; slot++)
        {
            if (_slots[slot].End == None)
            {
                continue;
            }

            ChunkList chunks = TakeChunks(slot);
            foreach (ReadOnlySpan<QueueEntry> chunk in chunks)
            {
                foreach (ref readonly QueueEntry entry in chunk)
                {
                    if (entry.IsLive(nodes))
                    {
                        Append(entry);
                    }
                }
            }

            Free(chunks);
        }
    }

    private int SlotOf(long due)
    {
        uint level = (uint)Bits.HighestSet((ulong)(due ^ _cursor) | 1) / DigitBits;
        int digit = (int)(due >> (int)(level * DigitBits)) & DigitMask;
        return ((int)level << DigitBits) | digit;
    }

    private int AddChunk(int slot, ref Slot into)
    {
        int chunk = _freeChunk != None ? _freeChunk : NewChunk();
        _freeChunk = _nextChunk[chunk];
        if (into.End == None)
        {
            into.FirstChunk = chunk;
            int word = slot >> WordBits;
            _occupied[word] |= 1UL << slot;
            _occupiedWords |= 1UL << word;
        }
        else
        {
            _nextChunk[(into.End - 1) >> ChunkBits] = chunk;
        }

        return chunk << ChunkBits;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NewChunk()
    {
        if (_usedChunks == _nextChunk.Length)
        {
            Array.Resize(ref _nextChunk, _nextChunk.Length * 2);
            Array.Resize(ref _entries, _entries.Length * 2);
        }

        return _usedChunks++;
    }

    private ChunkList TakeChunks(int slot)
    {
        var chunks = new ChunkList(this, _slots[slot]);
        _slots[slot] = default;
        int word = slot >> WordBits;
        _occupied[word] &= ~(1UL << slot);
        if (_occupied[word] == 0)
        {
            _occupiedWords &= ~(1UL << word);
        }

        return chunks;
    }

    private void Free(in ChunkList chunks)
    {
        _nextChunk[chunks.Last] = _freeChunk;
        _freeChunk = chunks.First;
    }

    /// <summary>
    /// The first chunk, and where the next entry goes; an empty slot is all zero.
    /// </summary>
    internal struct Slot
    {
        public int FirstChunk;
        public int End;
    }

    /// <summary>The chunks of a slot, to be enumerated.</summary>
    internal ref struct ChunkList
    {
        private readonly FarWheel _wheel;
        private readonly int _entriesInLast;
        private int _chunk;

        public ChunkList(FarWheel wheel, Slot slot)
        {
            _wheel = wheel;
            First = slot.FirstChunk;
            Last = (slot.End - 1) >> ChunkBits;
            _entriesInLast = slot.End - (Last << ChunkBits);
            _chunk = None;
        }

        public int First { get; }

        public int Last { get; }

        public readonly ReadOnlySpan<QueueEntry> Current => _wheel._entries.AsSpan(
            _chunk << ChunkBits, _chunk == Last ? _entriesInLast : ChunkSize);

        public readonly ChunkList GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_chunk == Last)
            {
                return false;
            }

            _chunk = _chunk == None ? First : _wheel._nextChunk[_chunk];
            return true;
        }
    }
}
