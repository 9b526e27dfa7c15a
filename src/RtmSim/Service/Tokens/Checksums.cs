using System;

namespace RtmSim.Service.Tokens;

/// <summary>The two checksums that tokens hold.</summary>
internal static class Checksums
{
    private const uint Adler = 65521;
    private static readonly uint[] Table = BuildTable();

    /// <summary>CRC-32 as in zip files; 0 for no bytes.</summary>
    public static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte each in bytes)
        {
            crc = Table[(crc ^ each) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    /// <summary>Adler-32, the end of a zlib stream.</summary>
    public static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        uint low = 1;
        uint high = 0;
        foreach (byte each in bytes)
        {
            low = (low + each) % Adler;
            high = (high + low) % Adler;
        }

        return (high << 16) | low;
    }

    private static uint[] BuildTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
