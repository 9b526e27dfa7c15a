// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace agora_rtm;

/// <content>Presence.</content>
public sealed partial class RtmClient
{
    /// <summary>
    /// Asks whether users are online, subscribed or not. The answer comes 20 ms later to
    /// OnQueryPeersOnlineStatusResult, in the order asked (I-01); a user whose link is lost counts
    /// as ONLINE for 30 s (I-02).
    /// </summary>
    /// <param name="peerIds">1 to 256 users; an ID may come twice (I-03, S-40).</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 2 no user, over 256 or a bad ID (I-03, A-11), 102, 101, -7. Called back: 4 no
    /// answer in 10 s, 5 more than 10 calls in 5 s (I-04).
    /// </returns>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    public int QueryPeersOnlineStatus(string[] peerIds, long requestId) =>
        QueryPeers(peerIds, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="peerIds">1 to 256 users; an ID may come twice (I-03, S-40).</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="QueryPeersOnlineStatus(string[], long)"/>
    public int QueryPeersOnlineStatus(string[] peerIds, ref long requestId) =>
        QueryPeers(peerIds, ref requestId);

    /// <summary>
    /// Subscribes to the online states of users. 20 ms later OnSubscriptionRequestResult tells the
    /// result, then OnPeersOnlineStatusChanged the states of these users (I-06); changes follow
    /// one by one (I-07), until Unsubscribe or Logout (I-13).
    /// </summary>
    /// <param name="peerIds">1 to 512 users, also those subscribed already (I-08).</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 2 no user or a bad ID, 6 over 512 in the call (I-09), 102, 101, -7.
    /// Called back: 4 no answer in 10 s, 5 more than 10 calls in 5 s (I-10), 6 over 512 in all
    /// (I-09).
    /// </returns>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    public int SubscribePeersOnlineStatus(string[] peerIds, long requestId) =>
        SubscribePeers(peerIds, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="peerIds">1 to 512 users, also those subscribed already (I-08).</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="SubscribePeersOnlineStatus(string[], long)"/>
    public int SubscribePeersOnlineStatus(string[] peerIds, ref long requestId) =>
        SubscribePeers(peerIds, ref requestId);

    /// <summary>
    /// Ends subscriptions (I-11). The result comes 20 ms later to OnSubscriptionRequestResult, 0
    /// also for users that were not subscribed (S-41).
    /// </summary>
    /// <param name="peerIds">1 to 512 users.</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 2 no user or a bad ID, 6 over 512 (I-09), 102, 101, -7. Called back: 4
    /// no answer in 10 s, 5 more than 10 calls in 5 s, counted apart from Subscribe (I-10, Q-06).
    /// </returns>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    public int UnsubscribePeersOnlineStatus(string[] peerIds, long requestId) =>
        UnsubscribePeers(peerIds, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="peerIds">1 to 512 users.</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="UnsubscribePeersOnlineStatus(string[], long)"/>
    public int UnsubscribePeersOnlineStatus(string[] peerIds, ref long requestId) =>
        UnsubscribePeers(peerIds, ref requestId);

    /// <summary>
    /// Asks whom this client is subscribed to. The answer comes 20 ms later to
    /// OnQueryPeersBySubscriptionOptionResult, in order of subscription (I-12, S-41).
    /// </summary>
    /// <param name="option">What is subscribed; there is only 0.</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 102, 101, -7. Called back: 1 an unknown option (S-41), 2 no answer in 5 s, 3
    /// more than 10 calls in 5 s (I-12).
    /// </returns>
    public int QueryPeersBySubscriptionOption(PEER_SUBSCRIPTION_OPTION option, long requestId) =>
        ListSubscribedPeers(option, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="option">What is subscribed; there is only 0.</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="QueryPeersBySubscriptionOption(PEER_SUBSCRIPTION_OPTION, long)"/>
    public int QueryPeersBySubscriptionOption(
        PEER_SUBSCRIPTION_OPTION option, ref long requestId) =>
        ListSubscribedPeers(option, ref requestId);

    private int QueryPeers(string[] peerIds, ref long requestId) => CallForPeers(
        UnityNames.QueryPeersOnlineStatus, Operation.QueryPeers, peerIds,
        (presence, assigned) => presence.Query(peerIds, assigned), ref requestId);

    private int SubscribePeers(string[] peerIds, ref long requestId) => CallForPeers(
        UnityNames.SubscribePeersOnlineStatus, Operation.SubscribePeers, peerIds,
        (presence, assigned) => presence.Subscribe(peerIds, assigned), ref requestId);

    private int UnsubscribePeers(string[] peerIds, ref long requestId) => CallForPeers(
        UnityNames.UnsubscribePeersOnlineStatus, Operation.UnsubscribePeers, peerIds,
        (presence, assigned) => presence.Unsubscribe(peerIds, assigned), ref requestId);

    private int ListSubscribedPeers(PEER_SUBSCRIPTION_OPTION option, ref long requestId) =>
        CallNumbered(
            ref requestId,
            UnityNames.QueryPeersBySubscriptionOption,
            new CallArguments(("option", (long)option)),
            Operation.ListSubscribedPeers,
            (client, assigned) => client.Presence.ListSubscribed((int)option, assigned));

    private int CallForPeers(
        TraceName name, Operation operation, string[] peerIds,
        Func<Presence, Action<long>, Failure> body, ref long requestId)
    {
        RequireUnlessGone(peerIds, nameof(peerIds));
        return CallNumbered(
            ref requestId,
            name,
            new CallArguments(("peerIds", Shown(peerIds))),
            operation,
            (client, assigned) => body(client.Presence, assigned));
    }
}
