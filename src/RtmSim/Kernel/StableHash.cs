using System;
using System.Buffers.Binary;

namespace RtmSim.Kernel;

/// <summary>
/// A 64-bit hash that is the same in every process, on every platform and in every version. It
/// tells runs apart; it resists nobody who wants a collision.
/// </summary>
internal static class StableHash
{
    public const ulong Start = 0xCBF29CE484222325;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Combine(ulong hash, ulong value)
    {
        ulong high = Bits.MultiplyHigh(hash ^ value, Multiplier, out ulong low);
        return Bits.RotateLeft(high ^ low, 23) + hash;
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Combine(Start, (ulong)bytes.Length);
        while (bytes.Length >= 8)
        {
            hash = Combine(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes.Slice(8);
        }

        ulong rest = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            rest |= (ulong)bytes[i] << (8 * i);
        }

        return Combine(hash, rest);
    }

    /// <summary>Of a text's UTF-16 units, so that no encoding step is needed.</summary>
    public static ulong Of(string text)
    {
        ulong hash = Combine(Start, (ulong)text.Length);
        int i = 0;
        for (; i + 4 <= text.Length; i += 4)
        {
            hash = Combine(
                hash,
                text[i] | ((ulong)text[i + 1] << 16) | ((ulong)text[i + 2] << 32)
                | ((ulong)text[i + 3] << 48));
        }

        ulong rest = 0;
        for (int shift = 0; i < text.Length; i++, shift += 16)
        {
            rest |= (ulong)text[i] << shift;
        }

        return Combine(hash, rest);
    }
}
