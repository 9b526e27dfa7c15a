using agora_rtm;
using DT.Xamarin.Agora;

namespace RtmSim.Tests.Support;

/// <summary>A message of either API, with the getters that Unity's has.</summary>
internal abstract class TestMessage
{
    /// <summary>Unity's object; there is none on iOS.</summary>
    public virtual TextMessage Unity => throw TestUser.NotUnity("a TextMessage");

    /// <summary>Unity's number; there is none on iOS.</summary>
    public long GetMessageId() => Unity.GetMessageId();

    public abstract string GetText();

    public abstract void SetText(string text);

    /// <summary>1 for a text, 2 for raw data.</summary>
    public abstract int GetMessageType();

    public abstract byte[]? GetRawMessageData();

    public abstract long GetServerReceiveTs();

    public abstract bool IsOfflineMessage();

    public sealed class OfUnity(TextMessage message) : TestMessage
    {
        public override TextMessage Unity => message;

        public override string GetText() => message.GetText();

        public override void SetText(string text) => message.SetText(text);

        public override int GetMessageType() => (int)message.GetMessageType();

        public override byte[]? GetRawMessageData() => message.GetRawMessageData();

        public override long GetServerReceiveTs() => message.GetServerReceiveTs();

        public override bool IsOfflineMessage() => message.IsOfflineMessage();
    }

    public sealed class OfIos(AgoraRtmMessage message) : TestMessage
    {
        public AgoraRtmMessage Object => message;

        public override string GetText() => message.Text;

        public override void SetText(string text) => message.Text = text;

        public override int GetMessageType() => (int)message.Type;

        public override byte[]? GetRawMessageData() =>
            (message as AgoraRtmRawMessage)?.RawData.ToArray();

        public override long GetServerReceiveTs() => message.ServerReceivedTs;

        public override bool IsOfflineMessage() => message.IsOfflineMessage;
    }
}
