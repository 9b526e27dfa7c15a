using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using MetadataExtractor;
using MetadataExtractor.Formats.Bmp;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Util;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// Reads the size of JPEG, BMP and PNG images, told by their content and not by their names (M-15,
/// S-57). Other formats, and images that are damaged, have none.
/// </summary>
internal static class ImageSizes
{
    public static ImageSize Read(ReadOnlyMemory<byte> bytes) => Read(bytes, out _);

    /// <summary>Tells the format of an image that has a size, too: png, jpeg or bmp.</summary>
    public static ImageSize Read(ReadOnlyMemory<byte> bytes, out string? format)
    {
        format = null;
        try
        {
            using MemoryStream stream = StreamOf(bytes);
            FileType type = FileTypeDetector.DetectFileType(stream);
            ImageSize size = type switch
            {
                FileType.Jpeg => Of(
                    JpegMetadataReader.ReadMetadata(stream).OfType<JpegDirectory>(),
                    JpegDirectory.TagImageWidth, JpegDirectory.TagImageHeight),
                FileType.Bmp => Of(
                    BmpMetadataReader.ReadMetadata(stream).OfType<BmpHeaderDirectory>(),
                    BmpHeaderDirectory.TagImageWidth, BmpHeaderDirectory.TagImageHeight),
                FileType.Png => Of(
                    PngMetadataReader.ReadMetadata(stream).OfType<PngDirectory>(),
                    PngDirectory.TagImageWidth, PngDirectory.TagImageHeight),
                _ => default,
            };
            format = size.Width == 0 ? null : type.ToString().ToLowerInvariant();
            return size;
        }
        catch (Exception)
        {
            // The reader throws whatever a damaged image makes it stumble over.
            return default;
        }
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static ImageSize Of(
        IEnumerable<MetadataExtractor.Directory> directories, int width, int height)
    {
        foreach (MetadataExtractor.Directory directory in directories)
        {
            if (directory.TryGetInt32(width, out int pixelsWide)
                && directory.TryGetInt32(height, out int pixelsHigh))
            {
                // A BMP whose rows run downwards has a negative height.
                return new ImageSize(Math.Abs(pixelsWide), Math.Abs(pixelsHigh));
            }
        }

        return default;
    }
}
