using System;
using agora_rtm;
using RtmSim.Protocol;

namespace RtmSim.Facades.Unity;

/// <summary>What file and image messages have beyond others, as the wrapper shows it.</summary>
internal sealed class MediaFields
{
    private const string NoText = "-7";
    private const int NoNumber = (int)COMMON_ERR_CODE.ERROR_NULL_PTR;

    /// <summary>Of a message of the app, or of one that arrived.</summary>
    /// <param name="media">What it says.</param>
    /// <param name="hasThumbnail">
    /// Whether the wrapper gives the thumbnail's bytes; it forgets those of a received image
    /// (M-21).
    /// </param>
    public MediaFields(MediaContent media, bool hasThumbnail = true)
    {
        MediaId = media.MediaId;
        Size = media.Size;
        FileName = media.FileName;
        Thumbnail = hasThumbnail ? media.CopyThumbnail() ?? Array.Empty<byte>() : null;
        Width = media.Image.Width;
        Height = media.Image.Height;
        ThumbnailWidth = media.ThumbnailSize.Width;
        ThumbnailHeight = media.ThumbnailSize.Height;
    }

    /// <summary>A copy.</summary>
    public MediaFields(MediaFields other)
    {
        MediaId = other.MediaId;
        Size = other.Size;
        FileName = other.FileName;
        Thumbnail = other.Thumbnail;
        Width = other.Width;
        Height = other.Height;
        ThumbnailWidth = other.ThumbnailWidth;
        ThumbnailHeight = other.ThumbnailHeight;
    }

    private MediaFields()
    {
    }

    /// <summary>Of a message that an upload did not make (M-20).</summary>
    public static MediaFields Nothing => new()
    {
        MediaId = NoText,
        Size = NoNumber,
        FileName = NoText,
        Width = NoNumber,
        Height = NoNumber,
        ThumbnailWidth = NoNumber,
        ThumbnailHeight = NoNumber,
    };

    public string MediaId { get; private init; } = string.Empty;

    public long Size { get; private init; }

    public string FileName { get; set; } = string.Empty;

    /// <summary>Never changed in place: setting it takes a copy.</summary>
    public byte[]? Thumbnail { get; private set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public int ThumbnailWidth { get; set; }

    public int ThumbnailHeight { get; set; }

    public void SetThumbnail(byte[]? thumbnail) =>
        Thumbnail = (byte[]?)thumbnail?.Clone() ?? Array.Empty<byte>();

    public byte[]? CopyThumbnail() => (byte[]?)Thumbnail?.Clone();

    public MediaContent ToContent() => new(
        MediaId, Size, FileName, Thumbnail, new ImageSize(Width, Height),
        new ImageSize(ThumbnailWidth, ThumbnailHeight));
}
