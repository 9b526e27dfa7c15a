// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;
using RtmSim.Client;
using RtmSim.Protocol;

namespace DT.Xamarin.Agora;

/// <summary>A text message, or the text side of a raw one.</summary>
public class AgoraRtmMessage : NSObject
{
    private readonly bool _isReceived;

    /// <summary>An empty text message (E-25).</summary>
    public AgoraRtmMessage()
        : this(string.Empty)
    {
    }

    /// <summary>A text message. Needs no client (B-22).</summary>
    /// <param name="text">The text.</param>
    public AgoraRtmMessage(string text)
        : this(AgoraRtmMessageType.Text, text)
    {
    }

    private protected AgoraRtmMessage(AgoraRtmMessageType type, string text)
    {
        Type = type;
        Text = text ?? string.Empty;
    }

    private protected AgoraRtmMessage(ReceivedMessage message)
        : this((AgoraRtmMessageType)(int)message.Content.Type, message.Content.Text)
    {
        _isReceived = true;
        IsOfflineMessage = message.IsOffline;
        ServerReceivedTs = message.ServerTimeMs;
    }

    /// <summary>Whether it waited at the service for its receiver's login (E-05).</summary>
    public virtual bool IsOfflineMessage { get; }

    /// <summary>
    /// When the service took it, in Unix milliseconds of virtual time (E-08, G-12); 0 on one that
    /// was made here (E-25).
    /// </summary>
    public virtual long ServerReceivedTs { get; }

    /// <summary>
    /// The text, or a raw message's description. Read at the call: changes afterwards do not reach
    /// what was sent (E-19), and on a received message only this object (E-21).
    /// </summary>
    public virtual string Text { get; set; }

    /// <summary>The kind of message (E-16, PR-13).</summary>
    public virtual AgoraRtmMessageType Type { get; }

    internal static AgoraRtmMessage Of(ReceivedMessage message) =>
        message.Content.Type == MessageType.Raw
            ? new AgoraRtmRawMessage(message)
            : new AgoraRtmMessage(message);

    /// <summary>What sending takes of it; nothing of one that was received .</summary>
    internal MessageDraft ToDraft(long id) => new(
        id,
        _isReceived ? null : new MessageContent((MessageType)(int)Type, Text ?? "", ToRaw()));

    private protected virtual byte[] ToRaw() => null;
}
