using System;
using System.Collections.Generic;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <content>Limits and numbers.</content>
internal static partial class PlantedBugs
{
    private static PlantedBug[] LimitsAndNumbers =>
    [
        new(
            "rate-limit-one-too-many", ["I-04", "Q-03"], Moved(BoundaryKind.Rate, 1),
            """
              - { at: 1s, repeat: 11, steps: [query-online: { user: alice, peers: bob }] }
            """),
        new(
            "rate-limit-one-too-few", ["I-04", "Q-03"], Moved(BoundaryKind.Rate, -1),
            """
              - { at: 1s, repeat: 10, steps: [query-online: { user: alice, peers: bob }] }
            """),
        new(
            "size-limit-one-too-many", ["E-09", "S-05"], Moved(BoundaryKind.Size, 1),
            """
              - { at: 1s, send: { user: alice, to: bob, textBytes: 32769 } }
            """),
        new(
            "size-limit-one-too-few", ["E-09", "S-05"], Moved(BoundaryKind.Size, -1),
            """
              - { at: 1s, send: { user: alice, to: bob, textBytes: 32768 } }
            """),
        new(
            "message-id-used-again", ["E-20"],
            _ => Numbered(),
            """
              - { at: 1s, send: { user: alice, to: bob, text: one } }
              - { at: 2s, send: { user: alice, to: bob, text: two } }
            """),
        new(
            "answer-time-out-early", ["E-12"], Due($"/{Operation.SendPeerMessage}", -Second),
            """
              - { at: 1s, cut: bob }
              - { at: 2s, send: { user: alice, to: bob, text: one } }
            """),
    ];

    private static Func<EventLoop, Sabotage> Moved(BoundaryKind kind, int by) =>
        _ => new Sabotage
        {
            Limits = (boundary, limit) => boundary.Kind == kind ? limit + by : limit,
        };

    /// <summary>Each fifth number of a client is the one before once more.</summary>
    private static Sabotage Numbered()
    {
        Dictionary<int, long> last = [];
        return new Sabotage
        {
            Numbers = (client, next) => last[client] =
                next % 5 == 0 && last.TryGetValue(client, out long former) ? former : next,
        };
    }
}
