using System;
using System.Buffers.Binary;
using RtmSim.Kernel;
using RtmSim.Service.Tokens;

namespace RtmSim;

/// <summary>
/// Image files for tests, as small as can be: headers that say how large the image is, and no
/// pixels. The SDK reads no more of an image (M-15).
/// </summary>
public static class SampleImages
{
    /// <summary>A PNG of this size.</summary>
    /// <param name="width">In pixels, positive.</param>
    /// <param name="height">In pixels, positive.</param>
    public static byte[] Png(int width, int height)
    {
        Check(width, height, int.MaxValue);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        return Join(
            new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A },
            PngChunk("IHDR", header),
            PngChunk("IEND", Array.Empty<byte>()));
    }

    /// <summary>A JPEG of this size.</summary>
    /// <param name="width">In pixels, 1 to 65535.</param>
    /// <param name="height">In pixels, 1 to 65535.</param>
    public static byte[] Jpeg(int width, int height)
    {
        Check(width, height, ushort.MaxValue);
        byte[] frame = { 0xFF, 0xC0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(7), (ushort)width);
        return Join(new byte[] { 0xFF, 0xD8 }, frame, new byte[] { 0xFF, 0xD9 });
    }

    /// <summary>A BMP of this size.</summary>
    /// <param name="width">In pixels, positive.</param>
    /// <param name="height">In pixels, positive.</param>
    public static byte[] Bmp(int width, int height)
    {
        Check(width, height, int.MaxValue);
        byte[] file = new byte[54];
        file[0] = (byte)'B';
        file[1] = (byte)'M';
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);
        file[26] = 1;
        file[28] = 24;
        return file;
    }

    /// <summary>A GIF of this size, which the SDK does not measure (M-15).</summary>
    /// <param name="width">In pixels, 1 to 65535.</param>
    /// <param name="height">In pixels, 1 to 65535.</param>
    public static byte[] Gif(int width, int height)
    {
        Check(width, height, ushort.MaxValue);
        byte[] file =
        {
            (byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'9', (byte)'a', 0, 0, 0, 0, 0, 0, 0,
            0x3B,
        };
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(6), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), (ushort)height);
        return file;
    }

    private static void Check(int width, int height, int most) => Preconditions.Require(
        width > 0 && height > 0 && width <= most && height <= most,
        nameof(width),
        $"{width}x{height} is no size of such an image; both are from 1 to {most}.");

    private static byte[] PngChunk(string type, byte[] data)
    {
        byte[] chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        for (int i = 0; i < type.Length; i++)
        {
            chunk[4 + i] = (byte)type[i];
        }

        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(
            chunk.AsSpan(8 + data.Length), Checksums.Crc32(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static byte[] Join(params byte[][] parts)
    {
        byte[] whole = Array.Empty<byte>();
        foreach (byte[] part in parts)
        {
            int at = whole.Length;
            Array.Resize(ref whole, at + part.Length);
            part.CopyTo(whole, at);
        }

        return whole;
    }
}
