// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using System.Linq;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Ios;
using RtmSim.Protocol;

namespace DT.Xamarin.Agora;

/// <content>Presence.</content>
public partial class AgoraRtmKit
{
    /// <summary>Asks whether users are online; answers in the order asked (I-01).</summary>
    /// <param name="peerIds">1 to 256 users; an ID may come twice (I-03, S-40).</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidArgument (I-03, A-11), NotLoggedIn. Later: Ok after 20 ms, Timeout,
    /// TooOften (I-04).
    /// </param>
    public virtual void QueryPeersOnlineStatus(
        string[] peerIds, AgoraRtmQueryPeersOnlineBlock completionBlock)
    {
        string[] asked = OrNone(peerIds);
        Call(
            IosNames.QueryPeersOnlineStatus,
            Named("peerIds", asked),
            new Completion(
                Operation.QueryPeers, completionBlock,
                (result, code) => completionBlock(
                    result is PeersQueried found
                        ? IosCallbacks.Statuses(found.Peers)
                        : Array.Empty<AgoraRtmPeerOnlineStatus>(),
                    (AgoraRtmQueryPeersOnlineErrorCode)code)),
            client => client.Presence.Query(asked, _ => { }));
    }

    /// <summary>
    /// Subscribes to the online states of users: the completion is told after 20 ms, then the
    /// delegate of their states (I-06) and of changes (I-07), until the end of the subscription or
    /// the logout (I-13).
    /// </summary>
    /// <param name="peerIds">1 to 512 users, also those subscribed already (I-08).</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidArgument, Overflow over 512 in the call (I-09), NotLoggedIn.
    /// Later: Ok, Timeout, TooOften (I-10), Overflow over 512 in all (I-09).
    /// </param>
    public virtual void SubscribePeersOnlineStatus(
        string[] peerIds, AgoraRtmSubscriptionRequestBlock completionBlock)
    {
        string[] named = OrNone(peerIds);
        Call(
            IosNames.SubscribePeersOnlineStatus,
            Named("peerIds", named),
            new Completion(
                Operation.SubscribePeers, completionBlock,
                (_, code) => completionBlock((AgoraRtmPeerSubscriptionStatusErrorCode)code)),
            client => client.Presence.Subscribe(named, _ => { }));
    }

    /// <summary>Ends subscriptions (I-11), also of users that had none (S-41).</summary>
    /// <param name="peerIds">1 to 512 users.</param>
    /// <param name="completionBlock">As for a subscription.</param>
    public virtual void UnsubscribePeersOnlineStatus(
        string[] peerIds, AgoraRtmSubscriptionRequestBlock completionBlock)
    {
        string[] named = OrNone(peerIds);
        Call(
            IosNames.UnsubscribePeersOnlineStatus,
            Named("peerIds", named),
            new Completion(
                Operation.UnsubscribePeers, completionBlock,
                (_, code) => completionBlock((AgoraRtmPeerSubscriptionStatusErrorCode)code)),
            client => client.Presence.Unsubscribe(named, _ => { }));
    }

    /// <summary>Asks whom this client is subscribed to, in order (I-12, S-41).</summary>
    /// <param name="option">What is subscribed; there is only OnlineStatus.</param>
    /// <param name="completionBlock">
    /// Told at once: NotLoggedIn. Later: Ok after 20 ms, Failure for an unknown option (S-41),
    /// Timeout, TooOften (I-12).
    /// </param>
    public virtual void QueryPeersBySubscriptionOption(
        AgoraRtmPeerSubscriptionOptions option,
        AgoraRtmQueryPeersBySubscriptionOptionBlock completionBlock) => Call(
            IosNames.QueryPeersBySubscriptionOption,
            new CallArguments(("option", (long)option)),
            new Completion(
                Operation.ListSubscribedPeers, completionBlock,
                (result, code) => completionBlock(
                    result is SubscribedPeersListed listed
                        ? listed.PeerIds.ToArray()
                        : Array.Empty<string>(),
                    (AgoraRtmQueryPeersBySubscriptionOptionErrorCode)code)),
            client => client.Presence.ListSubscribed((int)option, _ => { }));
}
