// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace agora_rtm;

/// <content>Messages to peers.</content>
public sealed partial class RtmClient
{
    /// <summary>An empty text message (E-25). Null after Dispose (B-08).</summary>
    public TextMessage CreateMessage() => CreateMessage(string.Empty);

    /// <summary>A text message. Works without a login (B-22); null after Dispose (B-08).</summary>
    /// <param name="text">The text.</param>
    public TextMessage CreateMessage(string text) => Make(
        id => new TextMessage(id, MESSAGE_TYPE.MESSAGE_TYPE_TEXT, text ?? string.Empty, null));

    /// <summary>A raw message with an empty description (E-25). Null after Dispose.</summary>
    /// <param name="rawData">The bytes, which are copied.</param>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    public TextMessage CreateMessage(byte[] rawData) => CreateMessage(rawData, string.Empty);

    /// <summary>A raw message with a description. Null after Dispose (B-08).</summary>
    /// <param name="rawData">The bytes, which are copied.</param>
    /// <param name="description">The description, which has no limit of its own (E-11).</param>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    public TextMessage CreateMessage(byte[] rawData, string description)
    {
        WrapperNull.Check(rawData, nameof(rawData));
        return Make(id => new TextMessage(
            id, MESSAGE_TYPE.MESSAGE_TYPE_RAW, description ?? string.Empty, rawData));
    }

    /// <summary>Sends a message to a peer, with both options off (E-24).</summary>
    /// <inheritdoc cref="SendMessageToPeer(string, IMessage, SendMessageOptions)"/>
    public int SendMessageToPeer(string peerId, IMessage message) =>
        SendMessageToPeer(peerId, message, default);

    /// <summary>
    /// Sends a message to a peer. OnSendMessageResult follows: 0 when the peer has it, after 40 ms
    /// (E-01, S-15); 3 or, if it was stored, 4 when the peer is offline (E-02, E-03); 2 without a
    /// result after 10 s (E-12).
    /// </summary>
    /// <param name="peerId">The receiver, 1 to 64 bytes; one's own user is allowed (S-32).</param>
    /// <param name="message">The message, fixed at this call (E-19).</param>
    /// <param name="options">Whether the service stores it for an absent peer.</param>
    /// <returns>
    /// 0, or at once: 6 bad peer ID, 7 over 32 KB or received before (E-09, E-10, A-23),
    /// 102, 101, -7. Called back: also 5, more than 180 messages in 3 s (E-13), and 8 for a file
    /// or image message to an old SDK (E-23).
    /// </returns>
    /// <exception cref="NullReferenceException">The message is null .</exception>
    public int SendMessageToPeer(string peerId, IMessage message, SendMessageOptions options)
    {
        if (IsGone)
        {
            // -7 comes before a look at the message, which may be null.
            return Call(
                UnityNames.SendMessageToPeer,
                new CallArguments(
                    ("peerId", peerId), ("offline", options.enableOfflineMessaging)),
                Operation.SendPeerMessage,
                _ => Failure.None);
        }

        WrapperNull.Check(message, nameof(message));
        MessageDraft draft = message.ToDraft();
        return Call(
            UnityNames.SendMessageToPeer,
            new CallArguments(
                ("peerId", peerId),
                ("messageId", draft.Id),
                ("message", draft.Content),
                ("offline", options.enableOfflineMessaging)),
            Operation.SendPeerMessage,
            client => client.PeerMessages.Send(peerId, draft, options.enableOfflineMessaging));
    }

    private T Make<T>(Func<long, T> make)
        where T : class
    {
        if (_face is null || _face.IsDisposed)
        {
            return null;
        }

        using ThreadGate.Passage passage = _face.Host.Gate.Enter();
        return make(_face.Client.NextId());
    }
}
