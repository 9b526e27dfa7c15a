using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
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
    public static ImageSize Read(byte[] bytes)
    {
        try
        {
            using MemoryStream stream = new(bytes, writable: false);
            return FileTypeDetector.DetectFileType(stream) switch
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
        }
        catch (Exception)
        {
            // The reader throws whatever a damaged image makes it stumble over.
            return default;
        }
    }

    /// <summary>The format of an image that has a size: png, jpeg or bmp; else null.</summary>
    public static string? FormatOf(byte[] bytes)
    {
        if (Read(bytes).Width == 0)
        {
            return null;
        }

        using MemoryStream stream = new(bytes, writable: false);
        return FileTypeDetector.DetectFileType(stream) switch
        {
            FileType.Jpeg => "jpeg",
            FileType.Bmp => "bmp",
            _ => "png",
        };
    }

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
