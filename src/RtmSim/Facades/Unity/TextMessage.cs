// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Protocol;

namespace agora_rtm;

/// <summary>A text message, or raw bytes with a description; the type tells which.</summary>
public sealed class TextMessage : IMessage
{
    /// <summary>
    /// Copies a message. The copy has nothing behind it and cannot be sent: to a peer the send
    /// returns 7, to a channel -7.
    /// </summary>
    /// <param name="textMessage">The message to copy.</param>
    /// <param name="flag">
    /// Whether the copy counts as received; if not, it has no time (B-11).
    /// </param>
    public TextMessage(TextMessage textMessage, MESSAGE_FLAG flag)
        : base(textMessage, flag)
    {
    }

    internal TextMessage(long id, MESSAGE_TYPE type, string text, byte[] raw)
        : base(
            isNative: true, id, type, text, raw is null ? null : Copy(raw), serverTimeMs: 0,
            isOffline: false)
    {
    }

    internal TextMessage(ReceivedMessage message)
        : base(message)
    {
    }
}
