using System;
using System.Runtime.CompilerServices;

namespace RtmSim.Kernel;

/// <summary>
/// Sorts entries by due time and leaves equal ones in the order in which they are: a few by
/// insertion, many by counting digits, which compares nothing and so never mispredicts.
/// </summary>
internal sealed class EntrySorter
{
    /// <summary>Up to so many are sorted by insertion.</summary>
    public const int MostInserted = 32;

    private readonly int[] _counts = new int[FarWheel.Digits];
    private QueueEntry[] _scratch = Array.Empty<QueueEntry>();

    /// <summary>
    /// Sorts entries that differ in their lowest digits only, in this many at most. Says where the
    /// first one is now; the array may be another one.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Sort(ref QueueEntry[] entries, int first, int count, int digits)
    {
        if (count <= MostInserted)
        {
            for (int i = first + 1; i < first + count; i++)
            {
                Insert(entries, first, i, entries[i]);
            }

            return first;
        }

        if (_scratch.Length < entries.Length)
        {
            _scratch = new QueueEntry[entries.Length];
        }

        for (int digit = 0; digit < digits; digit++)
        {
            Distribute(entries.AsSpan(first, count), _scratch, digit * FarWheel.DigitBits);
            (entries, _scratch) = (_scratch, entries);
            first = 0;
        }

        return first;
    }

    /// <summary>Puts an entry into a sorted stretch of an array that has room at its end.</summary>
    public static void Insert(QueueEntry[] entries, int first, int end, QueueEntry entry)
    {
        int at = end;
        for (; at > first && entries[at - 1].Due > entry.Due; at--)
        {
            entries[at] = entries[at - 1];
        }

        entries[at] = entry;
    }

    private void Distribute(ReadOnlySpan<QueueEntry> from, QueueEntry[] to, int shift)
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
}
