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

    public MessageContent(MessageType type, string text, byte[]? raw)
    {
        Type = type;
        Text = text;
        _raw = raw is null ? null : (byte[])raw.Clone();
        SizeBytes = Encoding.UTF8.GetByteCount(text) + (raw?.Length ?? 0);
    }

    public MessageType Type { get; }

    /// <summary>The text, or a raw message's description.</summary>
    public string Text { get; }

    /// <summary>
    /// What counts against the 32 KB: text or description in UTF-8, and raw bytes.
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
    }
}
