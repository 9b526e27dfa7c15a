// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using RtmSim.Facades;

namespace agora_rtm;

/// <summary>
/// The app's handlers of a client's events. The members are fields: set them with <c>=</c> or
/// <c>+=</c>, before or after the client is made. A handler is read when its event arrives and
/// again when it is delivered; if it is null at either moment, the event is lost (B-18).
/// </summary>
public sealed partial class RtmClientEventHandler : IRtmApiNative
{
    /// <summary>A login succeeded; the client is CONNECTED already (C-02).</summary>
    public OnLoginSuccessHandler OnLoginSuccess;

    /// <summary>A login failed (C-04).</summary>
    public OnLoginFailureHandler OnLoginFailure;

    /// <summary>A logout has ended (C-14, C-15).</summary>
    public OnLogoutHandler OnLogout;

    /// <summary>The connection changed its state (D-02).</summary>
    public OnConnectionStateChangedHandler OnConnectionStateChanged;

    /// <summary>What a peer message came to (E-01 to E-13).</summary>
    public OnSendMessageResultHandler OnSendMessageResult;

    /// <summary>A text or raw message arrived from a peer (E-01, E-16).</summary>
    public OnMessageReceivedFromPeerHandler OnMessageReceivedFromPeer;

    /// <summary>The member counts that were asked for (H-05).</summary>
    public OnGetChannelMemberCountResultHandler OnGetChannelMemberCountResult;

    /// <summary>The online states that were asked for (I-01).</summary>
    public OnQueryPeersOnlineStatusResultHandler OnQueryPeersOnlineStatusResult;

    /// <summary>What Subscribe or Unsubscribe came to (I-06, I-11).</summary>
    public OnSubscriptionRequestResultHandler OnSubscriptionRequestResult;

    /// <summary>States of subscribed peers, at first and when they change (I-06, I-07).</summary>
    public OnPeersOnlineStatusChangedHandler OnPeersOnlineStatusChanged;

    /// <summary>The peers this client is subscribed to (I-12).</summary>
    public OnQueryPeersBySubscriptionOptionResultHandler OnQueryPeersBySubscriptionOptionResult;

    /// <summary>What a token renewal came to (N-01, N-02).</summary>
    public OnRenewTokenResultHandler OnRenewTokenResult;

    /// <summary>A reconnection presented an expired token (N-04).</summary>
    public OnTokenExpiredHandler OnTokenExpired;

    private int? _index = IndexNow(host => host.NextClientHandler());

    /// <summary>Handles OnLoginSuccess.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    public delegate void OnLoginSuccessHandler(int id);

    /// <summary>Handles OnLoginFailure.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="errorCode">Why the login failed.</param>
    public delegate void OnLoginFailureHandler(int id, LOGIN_ERR_CODE errorCode);

    /// <summary>Handles OnLogout.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="errorCode">0, or 102 if there was no login to end.</param>
    public delegate void OnLogoutHandler(int id, LOGOUT_ERR_CODE errorCode);

    /// <summary>Handles OnConnectionStateChanged.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="state">The new state, which already holds (S-14).</param>
    /// <param name="reason">Why it changed.</param>
    public delegate void OnConnectionStateChangedHandler(
        int id, CONNECTION_STATE state, CONNECTION_CHANGE_REASON reason);

    /// <summary>Handles OnSendMessageResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="messageId">The message.</param>
    /// <param name="errorCode">What it came to; 4 is as good as a success (E-03).</param>
    public delegate void OnSendMessageResultHandler(
        int id, long messageId, PEER_MESSAGE_ERR_CODE errorCode);

    /// <summary>Handles OnMessageReceivedFromPeer.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="peerId">The sender.</param>
    /// <param name="message">A copy of the message.</param>
    public delegate void OnMessageReceivedFromPeerHandler(
        int id, string peerId, TextMessage message);

    /// <summary>Handles OnGetChannelMemberCountResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="channelMemberCounts">The counts, in the order asked; empty on failure.</param>
    /// <param name="channelCount">How many there are.</param>
    /// <param name="errorCode">What the request came to.</param>
    public delegate void OnGetChannelMemberCountResultHandler(
        int id, long requestId, ChannelMemberCount[] channelMemberCounts, int channelCount,
        GET_CHANNEL_MEMBER_COUNT_ERR_CODE errorCode);

    /// <summary>Handles OnQueryPeersOnlineStatusResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="peersStatus">The states, in the order asked; empty on failure.</param>
    /// <param name="peerCount">How many there are.</param>
    /// <param name="errorCode">What the request came to.</param>
    public delegate void OnQueryPeersOnlineStatusResultHandler(
        int id, long requestId, PeerOnlineStatus[] peersStatus, int peerCount,
        QUERY_PEERS_ONLINE_STATUS_ERR errorCode);

    /// <summary>Handles OnSubscriptionRequestResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="errorCode">What the request came to.</param>
    public delegate void OnSubscriptionRequestResultHandler(
        int id, long requestId, PEER_SUBSCRIPTION_STATUS_ERR errorCode);

    /// <summary>Handles OnPeersOnlineStatusChanged.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="peersStatus">The peers with their new states.</param>
    /// <param name="peerCount">How many there are.</param>
    public delegate void OnPeersOnlineStatusChangedHandler(
        int id, PeerOnlineStatus[] peersStatus, int peerCount);

    /// <summary>Handles OnQueryPeersBySubscriptionOptionResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="requestId">The request (S-60).</param>
    /// <param name="peerIds">The peers, in order of subscription; empty on failure.</param>
    /// <param name="peerCount">How many there are.</param>
    /// <param name="errorCode">What the request came to.</param>
    public delegate void OnQueryPeersBySubscriptionOptionResultHandler(
        int id, long requestId, string[] peerIds, int peerCount,
        QUERY_PEERS_BY_SUBSCRIPTION_OPTION_ERR errorCode);

    /// <summary>Handles OnRenewTokenResult.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    /// <param name="token">The token that was passed.</param>
    /// <param name="errorCode">0 once reconnections use it; else the old one stays.</param>
    public delegate void OnRenewTokenResultHandler(
        int id, string token, RENEW_TOKEN_ERR_CODE errorCode);

    /// <summary>Handles OnTokenExpired.</summary>
    /// <param name="id">The handler's index (B-25).</param>
    public delegate void OnTokenExpiredHandler(int id);

    /// <summary>Whether a client that used this handler was disposed (B-17).</summary>
    internal bool IsReleased { get; private set; }

    /// <summary>
    /// Stops all delivery through this handler, for every client that uses it (B-17).
    /// </summary>
    public void Release() => IsReleased = true;

    internal int IndexIn(FaceHost host) => _index ??= host.NextClientHandler();
}
