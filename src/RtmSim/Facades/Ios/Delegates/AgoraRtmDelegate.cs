// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;

namespace DT.Xamarin.Agora;

/// <summary>
/// What a client tells the app. Override what the app wants to know; the rest does nothing (PR-03).
/// </summary>
public class AgoraRtmDelegate : NSObject, IAgoraRtmDelegate
{
    /// <summary>
    /// The connection changed its state: after the completion of a login or logout that did it
    /// (PR-06), or by itself (D-02).
    /// </summary>
    /// <param name="kit">The client.</param>
    /// <param name="state">The new state.</param>
    /// <param name="reason">Why.</param>
    public virtual void ConnectionStateChanged(
        AgoraRtmKit kit, AgoraRtmConnectionState state, AgoraRtmConnectionChangeReason reason)
    {
    }

    /// <summary>
    /// A peer sent a message: a text, or an <see cref="AgoraRtmRawMessage"/>; the type tells
    /// (PR-13).
    /// </summary>
    /// <param name="kit">The client.</param>
    /// <param name="message">The message, which cannot be sent again .</param>
    /// <param name="peerId">Who sent it.</param>
    public virtual void MessageReceived(AgoraRtmKit kit, AgoraRtmMessage message, string peerId)
    {
    }

    /// <summary>
    /// States of subscribed users: at the start of a subscription, and when they change (I-06,
    /// I-07).
    /// </summary>
    /// <param name="kit">The client.</param>
    /// <param name="onlineStatus">The users with their states.</param>
    public virtual void PeersOnlineStatusChanged(
        AgoraRtmKit kit, AgoraRtmPeerOnlineStatus[] onlineStatus)
    {
    }

    /// <summary>A reconnection found that the token has expired (N-03).</summary>
    /// <param name="kit">The client.</param>
    public virtual void RtmKitTokenDidExpire(AgoraRtmKit kit)
    {
    }
}
