namespace RtmSim.Scenarios.Tests.Laws;

/// <content>Messages, channels and presence.</content>
internal static partial class Deviations
{
    private static Deviation[] Messages =>
    [
        new("message that was not sent", "messages-were-sent", "messages/peer-messages", trace =>
            trace.Callback("bob", "OnMessageReceivedFromPeer").With("text", "something else")),
        new("bytes changed on the way", "messages-were-sent", "messages/peer-messages", trace =>
            trace.Callback("bob", "OnMessageReceivedFromPeer", 1)
                .With("raw", new byte[] { 1, 2, 3 })),
        new("duplicate delivery", "no-duplicates", "messages/peer-messages", trace =>
            trace.AddBehind(
                trace.Callback("bob", "OnMessageReceivedFromPeer"),
                trace.Callback("bob", "OnMessageReceivedFromPeer").Copy())),
        new("duplicate delivery in a channel", "no-duplicates", "channels/messages", trace =>
            trace.AddBehind(
                trace.Callback("bob", "OnMessageReceived"),
                trace.Callback("bob", "OnMessageReceived").Copy())),
        new("wrong order", "order-per-sender", "messages/peer-messages", trace =>
            trace.MoveTo(trace.Callback("bob", "OnMessageReceivedFromPeer"), 2_030)),
        new("stored messages in the wrong order", "order-per-sender", "messages/offline-200",
            trace => trace.Swap(
                trace.Callback("bob", "OnMessageReceivedFromPeer", 3),
                trace.Callback("bob", "OnMessageReceivedFromPeer", 4))),
        new("result before delivery", "delivered-before-confirmed", "messages/peer-messages",
            trace => trace.MoveTo(trace.Callback("bob", "OnMessageReceivedFromPeer"), 1_050)),
        new("lost peer message", "delivered-before-confirmed", "messages/peer-messages", trace =>
            trace.Remove(trace.Callback("bob", "OnMessageReceivedFromPeer"))),
        new("lost message", "nothing-lost", "channels/messages", trace => trace
            .Remove(trace.Callback("bob", "OnMessageReceived"))
            .LastUntil(10_000)),
        new("unreachable although connected", "nothing-lost", "messages/peer-messages", trace =>
        {
            trace.Remove(trace.Callback("bob", "OnMessageReceivedFromPeer"));
            trace.Callback("alice", "OnSendMessageResult").WithCode(3);
        }),
        new("stored message kept too long", "stored-messages-expire", "messages/offline-200",
            trace => trace.MoveTo(
                trace.Callback("bob", "OnMessageReceivedFromPeer", 199), 604_900_000)),
    ];

    private static Deviation[] Channels =>
    [
        new("message to a non-member", "members-only", "channels/messages", trace =>
            trace.AddBehind(
                trace.Callback("bob", "OnMessageReceived"),
                trace.Callback("bob", "OnMessageReceived").Copy()
                    .To(trace.Callback("carol", "OnLoginSuccess")))),
        new("delivery after leave", "members-only", "channels/join-and-leave", trace =>
            trace.AddBehind(
                trace.Callback("alice", "OnMemberCountUpdated", 2),
                trace.Callback("bob", "OnMemberCountUpdated").Copy())),
        new("own message told", "members-only", "channels/messages", trace =>
            trace.AddBehind(
                trace.Callback("bob", "OnMessageReceived"),
                trace.Callback("bob", "OnMessageReceived").Copy()
                    .To(trace.Callback("alice", "OnLoginSuccess")))),
        new("sent by a non-member", "members-only", "channels/messages", trace =>
            trace.Callback("carol", "OnSendMessageResult").WithCode(0)),
        new("member event twice", "members-move-once", "channels/join-and-leave", trace =>
            trace.AddBehind(
                trace.Callback("alice", "OnMemberJoined"),
                trace.Callback("alice", "OnMemberJoined").Copy())),
        new("own member event", "members-move-once", "channels/join-and-leave", trace =>
            trace.AddBehind(
                trace.Callback("bob", "OnJoinSuccess"),
                trace.Callback("alice", "OnMemberJoined").Copy()
                    .To(trace.Callback("bob", "OnJoinSuccess")))),
        new("member count wrong", "member-lists-true", "channels/join-and-leave", trace =>
            trace.Callback("alice", "OnMemberCountUpdated", 1).With("memberCount", 3L)),
        new("member missing in a list", "member-lists-true", "members/get-members", trace =>
            trace.Callback("alice", "OnGetMembers").With("members", new[] { "alice" })),
        new("stranger in a list", "member-lists-true", "members/get-members", trace =>
            trace.Callback("alice", "OnGetMembers")
                .With("members", new[] { "bob", "alice", "carol" })),
        new("asked count wrong", "member-lists-true", "members/query-rates", trace =>
            trace.Callback("alice", "OnGetChannelMemberCountResult")
                .With("counts", new[] { "lobby=0" })),
    ];

    private static Deviation[] Presence =>
    [
        new("presence told twice", "presence-is-news", "presence/subscribe", trace =>
            trace.AddBehind(
                trace.Callback("alice", "OnPeersOnlineStatusChanged", 1),
                trace.Callback("alice", "OnPeersOnlineStatusChanged", 1).Copy())),
        new("presence of a stranger", "presence-is-news", "presence/subscribe", trace =>
            trace.Callback("alice", "OnPeersOnlineStatusChanged", 1)
                .With("peers", new[] { "dave=ONLINE" })),
        new("presence wrong", "presence-converges", "presence/subscribe", trace =>
            trace.Callback("alice", "OnQueryPeersOnlineStatusResult")
                .With("peers", new[] { "carol=OFFLINE", "alice=OFFLINE" })),
        new("presence never told", "presence-converges", "presence/subscribe", trace =>
            trace.Remove(trace.Callback("alice", "OnPeersOnlineStatusChanged", 2))),
    ];
}
