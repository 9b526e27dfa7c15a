// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;
using RtmSim.Protocol;

namespace DT.Xamarin.Agora;

/// <summary>Bytes with a description, which is the text (E-17).</summary>
public class AgoraRtmRawMessage : AgoraRtmMessage
{
    /// <summary>A raw message without bytes.</summary>
    public AgoraRtmRawMessage()
        : this(new NSData(), string.Empty)
    {
    }

    /// <summary>A raw message. Needs no client (B-22).</summary>
    /// <param name="rawData">The bytes.</param>
    /// <param name="description">The description, which has no limit of its own (E-11).</param>
    public AgoraRtmRawMessage(NSData rawData, string description)
        : base(AgoraRtmMessageType.Raw, description) => RawData = rawData;

    internal AgoraRtmRawMessage(ReceivedMessage message)
        : base(message) => RawData = NSData.FromArray(message.Content.CopyRaw());

    /// <summary>The bytes. Read at the call (E-19).</summary>
    public virtual NSData RawData { get; set; }

    private protected override byte[] ToRaw() => RawData?.ToArray();
}
