using System;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <content>Peer messages.</content>
internal static partial class PlantedBugs
{
    private const string OneMessage =
        """
          - { at: 1s, send: { user: alice, to: bob, text: hi } }
        """;

    private const string StoredMessage =
        """
          - { at: 1s, send: { user: alice, to: carol, text: hi, offline: true } }
          - { at: 2s, login: carol }
        """;

    private static PlantedBug[] Messages =>
    [
        new(
            "message-delivered-twice", ["E-01"],
            Told<PeerMessageReceived>(got => got.Message.IsOffline ? [got] : [got, got]),
            OneMessage),
        new(
            "message-lost", ["E-01"],
            Told<PeerMessageReceived>(got => got.Message.IsOffline ? [got] : []), OneMessage),
        new(
            "result-before-delivery", ["E-01"],
            loop => new Sabotage
            {
                Events = (target, receiver, happened, post) =>
                {
                    if (happened is PeerMessageReceived { Message.IsOffline: false })
                    {
                        Later(loop, Second / 10, () => post(target, receiver, happened));
                    }
                    else
                    {
                        post(target, receiver, happened);
                    }
                },
            },
            OneMessage),
        new(
            "result-twice", ["E-01"], Told<PeerMessageResult>(result => [result, result]),
            OneMessage),
        new(
            "unreachable-told-as-received", ["E-02"],
            Told<PeerMessageResult>(result => result.Failure == Failure.PeerUnreachable
                ? [new PeerMessageResult(result.MessageId, Failure.None, "E-01")]
                : [result]),
            """
              - { at: 1s, send: { user: alice, to: carol, text: hi } }
            """),
        new(
            "stored-message-delivered-twice", ["E-04", "S-34"],
            Told<PeerMessageReceived>(got => got.Message.IsOffline ? [got, got] : [got]),
            StoredMessage),
        new(
            "stored-message-not-marked", ["E-05"],
            Told<PeerMessageReceived>(got => [new PeerMessageReceived(new ReceivedMessage(
                got.Message.Sender, got.Message.MessageId, got.Message.Content,
                got.Message.ServerTimeMs, isOffline: false))]),
            StoredMessage),
        new(
            "stored-message-kept-too-long", ["E-07"],
            _ => new Sabotage
            {
                Limits = (boundary, limit) => boundary == Boundaries.StoredTime
                    ? limit + TimeSpan.TicksPerHour : limit,
            },
            """
              - { at: 1s, send: { user: alice, to: carol, text: hi, offline: true } }
              - { at: 604801.02s, login: carol }
            """),
        new(
            "stored-although-not-asked", ["E-02"],
            Sent<SendPeerMessageRequest>(send => new SendPeerMessageRequest(
                send.PeerId, send.MessageId, send.Content, storeIfOffline: true)
            {
                Serial = send.Serial,
                Operation = send.Operation,
            }),
            """
              - { at: 1s, send: { user: alice, to: carol, text: hi } }
            """),
    ];
}
