using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace RtmSim.Service.Tokens;

/// <summary>
/// The zlib envelope around deflate, which netstandard2.1 does not have. Packing stores the bytes
/// as they are: what a compressor makes of them differs from runtime to runtime, and a token is
/// part of the trace.
/// </summary>
internal static class Zlib
{
    /// <summary>
    /// No token comes near it; a stream that unpacks to more is refused, not unpacked.
    /// </summary>
    public const int MaxUnpacked = 64 * 1024;

    private const int HeaderBytes = 2;
    private const int ChecksumBytes = 4;
    private const int DeflateMethod = 8;
    private const int MaxStored = 0xFFFF;

    public static byte[] Pack(byte[] content)
    {
        List<byte> packed = new() { 0x78, 0x01 };
        int start = 0;
        do
        {
            int length = Math.Min(MaxStored, content.Length - start);
            bool isLast = start + length == content.Length;
            packed.Add((byte)(isLast ? 1 : 0));
            packed.AddRange(new TokenWriter().UInt16(length).UInt16(~length).ToArray());
            packed.AddRange(new ArraySegment<byte>(content, start, length));
            start += length;
        }
        while (start < content.Length);

        uint sum = Checksums.Adler32(content);
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            packed.Add((byte)(sum >> shift));
        }

        return packed.ToArray();
    }

    /// <summary>The content of a zlib stream, or null if it is none or too large.</summary>
    public static byte[]? Unpack(byte[] packed)
    {
        int deflated = packed.Length - HeaderBytes - ChecksumBytes;
        if (deflated <= 0 || !HasHeader(packed))
        {
            return null;
        }

        byte[]? content = Inflate(new MemoryStream(packed, HeaderBytes, deflated));
        return content is not null && Checksums.Adler32(content) == SumOf(packed) ? content : null;
    }

    /// <summary>Deflate, and no dictionary that the reader would have to know.</summary>
    private static bool HasHeader(byte[] packed) =>
        (packed[0] & 0x0F) == DeflateMethod
        && ((packed[0] << 8) | packed[1]) % 31 == 0
        && (packed[1] & 0x20) == 0;

    private static uint SumOf(byte[] packed)
    {
        uint sum = 0;
        for (int i = packed.Length - ChecksumBytes; i < packed.Length; i++)
        {
            sum = (sum << 8) | packed[i];
        }

        return sum;
    }

    private static byte[]? Inflate(Stream deflated)
    {
        byte[] buffer = new byte[MaxUnpacked + 1];
        int length = 0;
        try
        {
            using DeflateStream inflater = new(deflated, CompressionMode.Decompress);
            int read;
            do
            {
                read = inflater.Read(buffer, length, buffer.Length - length);
                length += read;
            }
            while (read > 0 && length < buffer.Length);
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return length <= MaxUnpacked ? buffer.AsSpan(0, length).ToArray() : null;
    }
}
