using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <content>Presence.</content>
internal static partial class PlantedBugs
{
    private const string Watched =
        """
          - { at: 1s, subscribe: { user: alice, peers: bob } }
        """;

    private static PlantedBug[] Presence =>
    [
        new(
            "presence-not-updated-after-healing", ["I-15", "S-66"],
            _ => ForgottenReturns(),
            Watched + "\n" +
            """
              - { at: 2s, cut: bob }
              - { at: 10s, restore: bob }
            """),
        new(
            "subscription-not-ended", ["I-11"],
            Sent<UnsubscribePeersRequest>(request => new UnsubscribePeersRequest([])
            {
                Serial = request.Serial,
                Operation = request.Operation,
            }),
            Watched + "\n" +
            """
              - { at: 2s, unsubscribe: { user: alice, peers: bob } }
              - { at: 3s, logout: bob }
            """),
        new(
            "logout-not-announced", ["C-20", "I-07"],
            Sent<PresencePush>(push =>
                push.Peers.Any(peer => peer.State == PeerState.Offline) ? null : push),
            Watched + "\n" +
            """
              - { at: 2s, logout: bob }
            """),
        new(
            "query-out-of-order", ["I-01"],
            Told<PeersQueried>(result => [new PeersQueried(
                result.RequestId, result.Peers.Reverse().ToArray(), result.Failure,
                result.Rule)]),
            """
              - { at: 1s, query-online: { user: alice, peers: [bob, carol] } }
            """),
    ];

    /// <summary>A peer that was reported unreachable is never reported online again.</summary>
    private static Sabotage ForgottenReturns()
    {
        HashSet<(int Link, string Peer)> unreachable = [];
        return new Sabotage
        {
            Packets = (link, _, packet, send) =>
            {
                if (packet is PresencePush { IsReturn: false } push)
                {
                    PeerPresence peer = push.Peers[0];
                    if (peer.State == PeerState.Unreachable)
                    {
                        unreachable.Add((link.Number, peer.PeerId));
                    }
                    else if (peer.State == PeerState.Online
                        && unreachable.Contains((link.Number, peer.PeerId)))
                    {
                        return;
                    }
                }

                send(packet);
            },
        };
    }
}
