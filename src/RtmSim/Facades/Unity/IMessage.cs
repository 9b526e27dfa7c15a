// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Client;
using RtmSim.Protocol;

namespace agora_rtm;

/// <summary>A message of any kind.</summary>
public abstract class IMessage : IRtmApiNative
{
    /// <summary>The length of the raw data in bytes.</summary>
    public int _Length;

    private readonly bool _isNative;
    private readonly long _id;
    private readonly MESSAGE_TYPE _type;
    private readonly byte[] _raw;
    private readonly long _serverTimeMs;
    private readonly bool _isOffline;
    private string _text;

    private protected IMessage(
        bool isNative, long id, MESSAGE_TYPE type, string text, byte[] raw, long serverTimeMs,
        bool isOffline)
    {
        _isNative = isNative;
        _id = id;
        _type = type;
        _text = text;
        _raw = raw;
        _serverTimeMs = serverTimeMs;
        _isOffline = isOffline;
        _Length = raw?.Length ?? 0;
    }

    /// <summary>A copy with nothing behind it (A-23, B-11).</summary>
    private protected IMessage(IMessage other, MESSAGE_FLAG flag)
        : this(
            isNative: false,
            other._id,
            other._type,
            other._text,
            other.GetRawMessageData(),
            flag == MESSAGE_FLAG.RECEIVE
                ? other._serverTimeMs
                : (long)COMMON_ERR_CODE.ERROR_NULL_PTR,
            other._isOffline)
    {
    }

    /// <summary>A message that arrived.</summary>
    private protected IMessage(ReceivedMessage message)
        : this(
            isNative: false,
            message.MessageId,
            (MESSAGE_TYPE)(int)message.Content.Type,
            message.Content.Text,
            message.Content.CopyRaw(),
            message.ServerTimeMs,
            message.IsOffline)
    {
    }

    /// <summary>
    /// The ID: given when the message is made, growing within a client, kept on every send (E-20).
    /// A received message has its sender's.
    /// </summary>
    public long GetMessageId() => _id;

    /// <summary>The kind of message (E-16).</summary>
    public MESSAGE_TYPE GetMessageType() => _type;

    /// <summary>A copy of a raw message's bytes; null for other kinds (E-17).</summary>
    public byte[] GetRawMessageData() => (byte[])_raw?.Clone();

    /// <summary>The number of a raw message's bytes.</summary>
    public int GetRawMessageLength() => _Length;

    /// <summary>
    /// When the service took the message, in Unix milliseconds of virtual time (E-08, G-12); 0 on
    /// a message that was made here (E-25), -7 on a copy that has nothing behind it (B-11).
    /// </summary>
    public long GetServerReceiveTs() => _serverTimeMs;

    /// <summary>The text, or a raw message's description.</summary>
    public string GetText() => _text;

    /// <summary>
    /// Whether the message waited at the service for its receiver's login (E-05).
    /// </summary>
    public bool IsOfflineMessage() => _isOffline;

    /// <summary>
    /// Sets the text or description. On a received message it changes this copy alone (E-21);
    /// a message that was sent already has left with the old text (E-19).
    /// </summary>
    public void SetText(string text) => _text = text ?? string.Empty;

    /// <summary>Does nothing: there is nothing native to release (PR-20).</summary>
    public void Release()
    {
    }

    /// <summary>Does nothing: there is nothing native to release (PR-20).</summary>
    public void Dispose() => Release();

    /// <summary>What sending takes of the message; nothing of one that cannot be sent.</summary>
    internal MessageDraft ToDraft() => new(
        _id,
        _isNative ? new MessageContent((MessageType)(int)_type, _text, _raw, ToMedia()) : null);

    /// <summary>Whether the wrapper has a native message behind this object .</summary>
    internal bool IsNative => _isNative;

    /// <summary>What a file or image message says besides; null for the other kinds.</summary>
    private protected virtual MediaContent ToMedia() => null;

    private protected static byte[] Copy(byte[] raw) => (byte[])raw.Clone();
}
