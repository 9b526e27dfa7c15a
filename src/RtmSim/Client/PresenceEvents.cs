using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>The online states that were asked for; none after a failure (I-01).</summary>
internal sealed class PeersQueried : ResultEvent, INumbered
{
    public PeersQueried(
        long requestId, IReadOnlyList<PeerPresence> peers, Failure failure, string rule)
        : base(Operation.QueryPeers, failure, rule)
    {
        RequestId = requestId;
        Peers = peers;
    }

    public long RequestId { get; }

    public IReadOnlyList<PeerPresence> Peers { get; }

    public ClientEvent WithId(long requestId) =>
        new PeersQueried(requestId, Peers, Failure, Rule);

    public override void Describe(IArgumentSink sink)
    {
        sink.Number("requestId", RequestId);
        sink.NamedTexts("peers", PeerPresence.Named(Peers));
    }
}

/// <summary>What a subscription, or its end, came to (I-06, I-11).</summary>
internal sealed class SubscriptionResult : ResultEvent, INumbered
{
    public SubscriptionResult(Operation operation, long requestId, Failure failure, string rule)
        : base(operation, failure, rule) => RequestId = requestId;

    public long RequestId { get; }

    public ClientEvent WithId(long requestId) =>
        new SubscriptionResult(Operation, requestId, Failure, Rule);

    public override void Describe(IArgumentSink sink) => sink.Number("requestId", RequestId);
}

/// <summary>The peers the client is subscribed to; none after a failure (I-12).</summary>
internal sealed class SubscribedPeersListed : ResultEvent, INumbered
{
    public SubscribedPeersListed(
        long requestId, IReadOnlyList<string> peerIds, Failure failure, string rule)
        : base(Operation.ListSubscribedPeers, failure, rule)
    {
        RequestId = requestId;
        PeerIds = peerIds;
    }

    public long RequestId { get; }

    public IReadOnlyList<string> PeerIds { get; }

    public ClientEvent WithId(long requestId) =>
        new SubscribedPeersListed(requestId, PeerIds, Failure, Rule);

    public override void Describe(IArgumentSink sink)
    {
        sink.Number("requestId", RequestId);
        sink.Texts("peers", PeerIds);
    }
}

/// <summary>States of subscribed peers: at the start, or when they change (I-06, I-07).</summary>
internal sealed class PeersChanged : ClientEvent
{
    public PeersChanged(IReadOnlyList<PeerPresence> peers, string rule)
        : base(rule) => Peers = peers;

    public IReadOnlyList<PeerPresence> Peers { get; }

    public override void Describe(IArgumentSink sink) =>
        sink.NamedTexts("peers", PeerPresence.Named(Peers));
}
