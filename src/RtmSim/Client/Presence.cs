using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// Online states of other users: area I at the client. The service knows the subscriptions; the
/// client knows what its app was told last, and tells it nothing twice (I-14, S-41).
/// </summary>
internal sealed class Presence
{
    private const int OnlineStatusOption = 0;

    private readonly SimClient _client;
    private readonly OrderedMap<string, PeerState> _told = new(StringComparer.Ordinal);
    private readonly List<string[]> _subscribing = new();

    public Presence(SimClient client) => _client = client;

    /// <summary>Asks for the states of 1 to 256 users, subscribed or not (I-01).</summary>
    /// <param name="peerIds">The users.</param>
    /// <param name="assigned">
    /// Told the request ID before any result, unless the call is refused on this thread.
    /// </param>
    public Failure Query(IReadOnlyList<string?> peerIds, Action<long> assigned)
    {
        Failure refused = CheckPeers(
            peerIds, Boundaries.QueriedPeers, Limits.MaxQueriedPeers,
            tooMany: Failure.InvalidArgument);
        return _client.CallNumbered(
            Operation.QueryPeers,
            refused,
            RateGroup.QueryPeers,
            assigned,
            Failed,
            id => _client.Ask(
                Operation.QueryPeers,
                new QueryPeersRequest(Copy(peerIds)) { Serial = _client.Pending.NextSerial() },
                (reply, failure) => _client.Emit(reply is PeersReply answer
                    ? new PeersQueried(id, answer.Peers, Failure.None, "I-01")
                    : Failed(id, failure, null))));

        static ResultEvent Failed(long id, Failure failure, string? rule) => new PeersQueried(
            id, Array.Empty<PeerPresence>(), failure, rule ?? "I-04");
    }

    /// <summary>Subscribes to users; their states follow the result (I-06).</summary>
    /// <inheritdoc cref="Query"/>
    public Failure Subscribe(IReadOnlyList<string?> peerIds, Action<long> assigned)
    {
        Failure refused = CheckPeers(
            peerIds, Boundaries.NamedPeers, Limits.MaxSubscribedPeers,
            tooMany: Failure.ExceedLimit);
        return _client.CallNumbered(
            Operation.SubscribePeers,
            refused,
            RateGroup.SubscribePeers,
            assigned,
            (id, failure, rule) => Subscribed(Operation.SubscribePeers, id, failure, rule),
            id => AskToSubscribe(id, Copy(peerIds)));
    }

    /// <summary>Ends subscriptions; users that have none may be named (S-41).</summary>
    /// <inheritdoc cref="Query"/>
    public Failure Unsubscribe(IReadOnlyList<string?> peerIds, Action<long> assigned)
    {
        Failure refused = CheckPeers(
            peerIds, Boundaries.NamedPeers, Limits.MaxSubscribedPeers,
            tooMany: Failure.ExceedLimit);
        return _client.CallNumbered(
            Operation.UnsubscribePeers,
            refused,
            RateGroup.UnsubscribePeers,
            assigned,
            (id, failure, rule) => Subscribed(Operation.UnsubscribePeers, id, failure, rule),
            id => AskToUnsubscribe(id, Copy(peerIds)));
    }

    /// <summary>Asks the service for the subscribed users; there is one option (I-12).</summary>
    /// <param name="option">What is subscribed; only 0 is known.</param>
    /// <param name="assigned">As for <see cref="Query"/>.</param>
    public Failure ListSubscribed(int option, Action<long> assigned)
    {
        return _client.CallNumbered(
            Operation.ListSubscribedPeers, _client.CheckReady(), RateGroup.ListSubscribedPeers,
            assigned, Failed, Ask);

        void Ask(long id)
        {
            if (option != OnlineStatusOption)
            {
                _client.Emit(Failed(id, Failure.Other, null));
                return;
            }

            _client.Ask(
                Operation.ListSubscribedPeers,
                new ListSubscribedRequest { Serial = _client.Pending.NextSerial() },
                (reply, failure) => _client.Emit(reply is SubscribedReply list
                    ? new SubscribedPeersListed(id, list.PeerIds, Failure.None, "I-12")
                    : Failed(id, failure, null)));
        }

        static ResultEvent Failed(long id, Failure failure, string? rule) =>
            new SubscribedPeersListed(id, Array.Empty<string>(), failure, rule ?? "I-12");
    }

    public void OnPush(PresencePush push)
    {
        if (!_client.Sessions.Listens)
        {
            return;
        }

        PeerPresence[] news = push.Peers.Where(IsNews).ToArray();
        if (news.Length > 0)
        {
            Tell(news, push.IsReturn ? "I-14" : "I-07");
        }
    }

    /// <summary>A logout has ended all subscriptions (C-18, I-13).</summary>
    public void ForgetAll()
    {
        _told.Clear();
        _subscribing.Clear();
    }

    private static string[] Copy(IReadOnlyList<string?> peerIds) =>
        peerIds.Select(peerId => peerId!).ToArray();

    private static SubscriptionResult Subscribed(
        Operation operation, long id, Failure failure, string? rule = null) => new(
            operation, id, failure,
            rule ?? failure switch
            {
                Failure.None => operation == Operation.SubscribePeers ? "I-06" : "I-11",
                Failure.ExceedLimit => "I-09",
                _ => "I-10",
            });

    private void AskToSubscribe(long id, string[] peerIds)
    {
        _subscribing.Add(peerIds);
        _client.Ask(
            Operation.SubscribePeers,
            new SubscribePeersRequest(peerIds) { Serial = _client.Pending.NextSerial() },
            (reply, failure) =>
            {
                _subscribing.Remove(peerIds);
                _client.Emit(Subscribed(Operation.SubscribePeers, id, failure));
                if (reply is SubscriptionReply started)
                {
                    Tell(started.Peers, "I-06");
                }
            });
    }

    private void AskToUnsubscribe(long id, string[] peerIds) => _client.Ask(
        Operation.UnsubscribePeers,
        new UnsubscribePeersRequest(peerIds) { Serial = _client.Pending.NextSerial() },
        (reply, failure) =>
        {
            if (failure == Failure.None)
            {
                Array.ForEach(peerIds, peerId => _told.Remove(peerId));
            }

            _client.Emit(Subscribed(Operation.UnsubscribePeers, id, failure));
        });

    private void Tell(IReadOnlyList<PeerPresence> peers, string rule)
    {
        foreach (PeerPresence peer in peers)
        {
            _told[peer.PeerId] = peer.State;
        }

        _client.Emit(new PeersChanged(peers, rule));
    }

    /// <summary>
    /// Whether the app does not know it yet. Of peers whose subscription is still to be answered it
    /// hears after that answer, even if the return brings their states before (S-41).
    /// </summary>
    private bool IsNews(PeerPresence peer) => _told.TryGetValue(peer.PeerId, out PeerState told)
        ? told != peer.State
        : !_subscribing.Exists(peerIds => peerIds.Contains(peer.PeerId));

    private Failure CheckPeers(
        IReadOnlyList<string?> peerIds, Boundary boundary, int most, Failure tooMany)
    {
        Failure notReady = _client.CheckReady();
        if (notReady != Failure.None)
        {
            return notReady;
        }

        if (!_client.Allows(boundary, peerIds.Count, most))
        {
            return tooMany;
        }

        return peerIds.Count > 0 && peerIds.All(peerId => _client.Ids.IsValid(peerId))
            ? Failure.None
            : Failure.InvalidArgument;
    }
}
