using System.Collections.Generic;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>Whether other users are online.</summary>
internal static class PresenceSteps
{
    private static readonly Argument<IReadOnlyList<string>> Peers = new(
        "peers", ArgumentTypes.Texts, "the IDs of the users", isRequired: true);

    private static readonly ArgumentSet UserAndPeers = new(User, Peers);

    public static readonly StepKind Query = new(
        "query-online",
        "calls QueryPeersOnlineStatus",
        UserAndPeers,
        (world, values) => world[values.Get(User)].QueryPeers(values.Get(Peers)));

    public static readonly StepKind Subscribe = new(
        "subscribe",
        "calls SubscribePeersOnlineStatus",
        UserAndPeers,
        (world, values) => world[values.Get(User)].SubscribePeers(values.Get(Peers)));

    public static readonly StepKind Unsubscribe = new(
        "unsubscribe",
        "calls UnsubscribePeersOnlineStatus",
        UserAndPeers,
        (world, values) => world[values.Get(User)].UnsubscribePeers(values.Get(Peers)));

    public static readonly StepKind Subscribed = new(
        "subscribed",
        "calls QueryPeersBySubscriptionOption",
        UserAlone,
        (world, values) => world[values.Get(User)].ListSubscribedPeers());
}
