using System.Collections.Generic;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>Whether a user is there, as the service sees it (I-05).</summary>
internal enum PeerState
{
    Online = 0,

    /// <summary>Logged in, and not heard of for 6 s.</summary>
    Unreachable = 1,
    Offline = 2,
}

/// <summary>A user and its state.</summary>
internal readonly record struct PeerPresence(string PeerId, PeerState State)
{
    public static (string Text, string Label)[] Named(IReadOnlyList<PeerPresence> peers) => peers
        .Select(peer => (peer.PeerId, LabelOf(peer.State)))
        .ToArray();

    private static string LabelOf(PeerState state) => state switch
    {
        PeerState.Online => "ONLINE",
        PeerState.Unreachable => "UNREACHABLE",
        _ => "OFFLINE",
    };
}

/// <summary>A request about users, named in the order of the call.</summary>
internal abstract class PeersRequest : Request
{
    protected PeersRequest(IReadOnlyList<string> peerIds) => PeerIds = peerIds;

    public IReadOnlyList<string> PeerIds { get; }

    protected override int ContentBytes => 16 * PeerIds.Count;

    public override void Describe(IArgumentSink sink)
    {
        base.Describe(sink);
        sink.Texts("peers", PeerIds);
    }
}

internal sealed class QueryPeersRequest : PeersRequest
{
    public QueryPeersRequest(IReadOnlyList<string> peerIds)
        : base(peerIds)
    {
    }
}

internal sealed class SubscribePeersRequest : PeersRequest
{
    public SubscribePeersRequest(IReadOnlyList<string> peerIds)
        : base(peerIds)
    {
    }
}

internal sealed class UnsubscribePeersRequest : PeersRequest
{
    public UnsubscribePeersRequest(IReadOnlyList<string> peerIds)
        : base(peerIds)
    {
    }
}

/// <summary>Asks for the users that the session is subscribed to.</summary>
internal sealed class ListSubscribedRequest : Request
{
}

/// <summary>The states of the users that a query asked for, in its order (I-01).</summary>
internal class PeersReply : Reply
{
    public PeersReply(int serial, IReadOnlyList<PeerPresence> peers)
        : base(serial, Failure.None) => Peers = peers;

    public IReadOnlyList<PeerPresence> Peers { get; }

    protected override int ContentBytes => 16 * Peers.Count;
}

/// <summary>A subscription holds; the users' states at its start, each user once.</summary>
internal sealed class SubscriptionReply : PeersReply
{
    public SubscriptionReply(int serial, IReadOnlyList<PeerPresence> peers)
        : base(serial, peers)
    {
    }
}

/// <summary>The users a session is subscribed to, in order of subscription (S-41).</summary>
internal sealed class SubscribedReply : Reply
{
    public SubscribedReply(int serial, IReadOnlyList<string> peerIds)
        : base(serial, Failure.None) => PeerIds = peerIds;

    public IReadOnlyList<string> PeerIds { get; }

    protected override int ContentBytes => 16 * PeerIds.Count;
}

/// <summary>
/// States of subscribed users: one that has changed, or all of them after a return (I-14).
/// </summary>
internal sealed class PresencePush : Push
{
    public PresencePush(IReadOnlyList<PeerPresence> peers, bool isReturn)
    {
        Peers = peers;
        IsReturn = isReturn;
    }

    public IReadOnlyList<PeerPresence> Peers { get; }

    public bool IsReturn { get; }

    protected override int ContentBytes => 16 * Peers.Count;

    public override void Describe(IArgumentSink sink) =>
        sink.NamedTexts("peers", PeerPresence.Named(Peers));
}
