using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Service;

/// <summary>
/// Who is online, who wants to know it, and the 6 s after which a silent user is unreachable:
/// area I at the service. It is told of every change; it looks at what the change came to.
/// </summary>
internal sealed class Presence
{
    /// <summary>How many users one session can be subscribed to (I-09).</summary>
    public const int MaxSubscriptions = 512;

    private static readonly TraceName WentUnreachable = new("user unreachable");

    private readonly ServiceWorld _world;

    public Presence(ServiceWorld world) => _world = world;

    public void OnQuery(Session session, QueryPeersRequest request)
    {
        PeerPresence[] peers = request.PeerIds
            .Select(id => new PeerPresence(
                id,
                session.App.Online.ContainsKey(id) ? PeerState.Online : PeerState.Offline))
            .ToArray();
        session.Connection.PushOrHold(new PeersReply(request.Serial, peers));
    }

    public void OnSubscribe(Session session, SubscribePeersRequest request)
    {
        string[] peerIds = request.PeerIds.Distinct(StringComparer.Ordinal).ToArray();
        int added = peerIds.Count(id => !session.Subscriptions.ContainsKey(id));
        if (!_world.Trace.Boundaries.Allows(
            Boundaries.Subscriptions, session.Subscriptions.Count + added, MaxSubscriptions))
        {
            session.Connection.PushOrHold(new Reply(request.Serial, Failure.ExceedLimit));
            return;
        }

        foreach (string peerId in peerIds)
        {
            session.App.Watchers.Add(peerId, session);
        }

        session.Connection.PushOrHold(
            new SubscriptionReply(request.Serial, Look(session, peerIds)));
    }

    public void OnUnsubscribe(Session session, UnsubscribePeersRequest request)
    {
        foreach (string peerId in request.PeerIds)
        {
            session.Subscriptions.Remove(peerId);
            session.App.Watchers.Remove(peerId, session);
        }

        session.Connection.PushOrHold(new Reply(request.Serial, Failure.None));
    }

    public void OnList(Session session, ListSubscribedRequest request) =>
        session.Connection.PushOrHold(
            new SubscribedReply(request.Serial, PeersOf(session)));

    /// <summary>
    /// Something happened to a user: each subscriber that knows another state is told. A login
    /// that takes the place of another one changes nothing (I-17).
    /// </summary>
    public void Announce(AppSpace app, string userId)
    {
        PeerState state = StateOf(app, userId);
        foreach (Session watcher in app.Watchers.Of(userId))
        {
            if (watcher.Subscriptions[userId] != state)
            {
                watcher.Subscriptions[userId] = state;
                watcher.Connection.Push(new PresencePush(
                    new[] { new PeerPresence(userId, state) }, isReturn: false));
            }
        }
    }

    /// <summary>Nothing is heard of a user from now on (I-15, S-65).</summary>
    public void StartSilence(Session session)
    {
        session.UnreachableMark ??= new Deadline(
            _world.Loop, "service/unreachable mark", () => GoUnreachable(session),
            _world.Trace.Boundaries.Of(Boundaries.Reachable));
        session.UnreachableMark.SetIn(ServiceTiming.UnreachableTicks);
    }

    /// <summary>
    /// Packets come in again. Whether the user is back in time is settled now; one that was
    /// unreachable is so until it has returned, if it has to (S-65, S-66).
    /// </summary>
    public void EndSilence(Session session)
    {
        session.UnreachableMark?.Clear();
        if (!session.Connection.IsBroken)
        {
            session.IsUnreachable = false;
            Announce(session.App, session.UserId);
        }
    }

    /// <summary>
    /// A client is back: its subscriptions hold again, also after the 30 s mark, and it gets all
    /// their states, of which its app sees the differences (D-15, I-14, S-67).
    /// </summary>
    public void Return(Session session)
    {
        string[] peerIds = PeersOf(session);
        foreach (string peerId in peerIds)
        {
            session.App.Watchers.Add(peerId, session);
        }

        if (peerIds.Length > 0)
        {
            session.Connection.Push(new PresencePush(Look(session, peerIds), isReturn: true));
            session.Connection.RenewHeld(packet => Renew(session, packet));
        }
    }

    /// <summary>
    /// The session ends, for good or until it returns: nobody is told anything any more, and no
    /// mark is waited for (C-18, S-28).
    /// </summary>
    public void End(Session session)
    {
        session.UnreachableMark?.Clear();
        session.IsUnreachable = false;
        foreach (string peerId in PeersOf(session))
        {
            session.App.Watchers.Remove(peerId, session);
        }
    }

    /// <summary>A user's state as of now.</summary>
    public static PeerState StateOf(AppSpace app, string userId)
    {
        if (!app.Online.TryGetValue(userId, out Session? session))
        {
            return PeerState.Offline;
        }

        return session.IsUnreachable ? PeerState.Unreachable : PeerState.Online;
    }

    private static string[] PeersOf(Session session) =>
        session.Subscriptions.Select(entry => entry.Key).ToArray();

    /// <summary>The states of users as of now, which the session then knows.</summary>
    private static PeerPresence[] Look(Session session, IReadOnlyList<string> peerIds)
    {
        PeerPresence[] peers = peerIds
            .Select(id => new PeerPresence(id, StateOf(session.App, id)))
            .ToArray();
        foreach (PeerPresence peer in peers)
        {
            session.Subscriptions[peer.PeerId] = peer.State;
        }

        return peers;
    }

    /// <summary>
    /// An answer to a subscription that was lost with the link tells the states at the return, not
    /// those at its time.
    /// </summary>
    private static Packet Renew(Session session, Packet packet)
    {
        if (packet is not SubscriptionReply lost)
        {
            return packet;
        }

        PeerPresence[] peers = lost.Peers
            .Select(peer => peer with { State = StateOf(session.App, peer.PeerId) })
            .ToArray();
        return new SubscriptionReply(lost.Serial, peers);
    }

    private void GoUnreachable(Session session)
    {
        if (session.IsOnline)
        {
            _world.Trace.Record(
                TraceKind.Service, session.Connection.Link.Tag, WentUnreachable, "I-15");
            session.IsUnreachable = true;
            Announce(session.App, session.UserId);
        }
    }
}
