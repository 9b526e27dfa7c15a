// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Ios;
using RtmSim.Protocol;

namespace DT.Xamarin.Agora;

/// <content>Messages to peers.</content>
public partial class AgoraRtmKit
{
    /// <summary>Sends a message to a peer, with both options off (E-24).</summary>
    /// <param name="message">The message, fixed at this call (E-19).</param>
    /// <param name="peerId">The receiver, 1 to 64 bytes; one's own user is allowed (S-32).</param>
    /// <param name="completionBlock">As for the overload with options.</param>
    public virtual void SendMessage(
        AgoraRtmMessage message, string peerId, AgoraRtmSendPeerMessageBlock completionBlock) =>
        SendMessage(message, peerId, null, completionBlock);

    /// <summary>Sends a message to a peer.</summary>
    /// <param name="message">The message, fixed at this call (E-19).</param>
    /// <param name="peerId">The receiver, 1 to 64 bytes; one's own user is allowed (S-32).</param>
    /// <param name="options">Whether the service stores it; null for no.</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidUserId, InvalidMessage for null, over 32 KB or a received one
    /// (E-09, A-23), NotLoggedIn. Later: Ok when the peer has it, after 40 ms (E-01, S-15);
    /// PeerUnreachable or CachedByServer (E-02, E-03), Timeout after 10 s (E-12), TooOften (E-13).
    /// </param>
    public virtual void SendMessage(
        AgoraRtmMessage message, string peerId, AgoraRtmSendMessageOptions options,
        AgoraRtmSendPeerMessageBlock completionBlock)
    {
        MessageDraft draft = ToDraft(message);
        bool offline = options?.EnableOfflineMessaging ?? false;
        Call(
            IosNames.SendMessage,
            new CallArguments(
                ("peerId", peerId),
                ("messageId", draft.Id),
                ("message", draft.Content),
                ("offline", offline)),
            new Completion(
                Operation.SendPeerMessage, completionBlock,
                (_, code) => completionBlock((AgoraRtmSendPeerMessageErrorCode)code)),
            client => client.PeerMessages.Send(peerId, draft, offline));
    }

    /// <summary>A message takes its number here: it is made without a client (E-20).</summary>
    internal MessageDraft ToDraft(AgoraRtmMessage message)
    {
        long id = _face.IsDisposed ? 0 : _face.Client.NextId();
        return message?.ToDraft(id) ?? new MessageDraft(id, null);
    }
}
