using System.Text;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>
/// What a message says, fixed when it is sent (E-19): later changes of the app's object do not
/// reach it.
/// </summary>
internal sealed class MessageContent : TracePayload
{
    private readonly byte[]? _raw;

    public MessageContent(
        MessageType type, string text, byte[]? raw, MediaContent? media = null)
    {
        Type = type;
        Text = text;
        Media = media;
        _raw = raw is null ? null : (byte[])raw.Clone();
        SizeBytes = Encoding.UTF8.GetByteCount(text) + (raw?.Length ?? 0);
        if (media is not null)
        {
            SizeBytes += Encoding.UTF8.GetByteCount(media.FileName) + media.ThumbnailBytes;
        }
    }

    public MessageType Type { get; }

    /// <summary>The text, or a raw message's description.</summary>
    public string Text { get; }

    /// <summary>What a file or image message has besides; null for the other kinds.</summary>
    public MediaContent? Media { get; }

    /// <summary>
    /// What counts against the 32 KB: text or description in UTF-8, and raw bytes; of a file or
    /// image message its text, file name and thumbnail (E-10).
    /// </summary>
    public int SizeBytes { get; }

    public byte[]? CopyRaw() => _raw is null ? null : (byte[])_raw.Clone();

    public override void Describe(IArgumentSink sink)
    {
        sink.Named("type", (long)Type, Type.ToString());
        sink.Text("text", Text);
        if (_raw is not null)
        {
            sink.Bytes("raw", _raw);
        }

        Media?.Describe(sink);
    }
}
