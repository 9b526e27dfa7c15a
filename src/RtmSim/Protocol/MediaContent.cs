using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>
/// What a file or image message says besides its text; the bytes stay at the service.
/// </summary>
internal sealed class MediaContent : TracePayload
{
    private readonly byte[]? _thumbnail;

    public MediaContent(
        string mediaId, long size, string fileName, byte[]? thumbnail, ImageSize image,
        ImageSize thumbnailSize)
    {
        MediaId = mediaId;
        Size = size;
        FileName = fileName;
        _thumbnail = (byte[]?)thumbnail?.Clone();
        Image = image;
        ThumbnailSize = thumbnailSize;
    }

    public string MediaId { get; }

    /// <summary>The size of the uploaded file in bytes; 0 where it is not known (M-18).</summary>
    public long Size { get; }

    public string FileName { get; }

    /// <summary>Of an image: its size, or what its sender says of it (M-15, M-16).</summary>
    public ImageSize Image { get; }

    public ImageSize ThumbnailSize { get; }

    public int ThumbnailBytes => _thumbnail?.Length ?? 0;

    public byte[]? CopyThumbnail() => (byte[]?)_thumbnail?.Clone();

    public override void Describe(IArgumentSink sink)
    {
        sink.Text("mediaId", MediaId);
        sink.Number("size", Size);
        sink.Text("fileName", FileName);
        sink.Number("width", Image.Width);
        sink.Number("height", Image.Height);
        sink.Number("thumbnailBytes", ThumbnailBytes);
    }
}

/// <summary>Width and height in pixels; zero where they are not known.</summary>
internal readonly record struct ImageSize(int Width, int Height);
