using System.Linq;

namespace RtmSim.Scenarios.Tests.Laws;

/// <content>Invitations, what is stored, and limits.</content>
internal static partial class Deviations
{
    private static Deviation[] Invitations =>
    [
        new("step that is not in the table", "invitations-along-the-tables", "calls/accepted",
            trace => trace.Step("bob", 1).With("state", 4L, "ACCEPTED")),
        new("invitation goes on after its end", "invitations-along-the-tables", "calls/accepted",
            trace => trace.AddBehind(
                trace.Step("alice", 2),
                trace.Step("alice", 2).Copy().With("state", 6L, "FAILURE"))),
        new("invitation told twice", "invitations-told-once", "calls/accepted", trace =>
            trace.AddBehind(
                trace.Callback("alice", "OnLocalInvitationAccepted"),
                trace.Callback("alice", "OnLocalInvitationAccepted").Copy())),
        new("invitation not told", "invitations-told-once", "calls/accepted", trace =>
            trace.Remove(trace.Callback("bob", "OnRemoteInvitationAccepted"))),
        new("two ends of an invitation", "invitations-told-once", "calls/expired", trace =>
        {
            TraceLine canceled = trace.Callback("alice", "OnLocalInvitationReceivedByPeer").Copy();
            canceled.Name = "OnLocalInvitationCanceled";
            trace.AddBehind(trace.Callback("alice", "OnLocalInvitationFailure"), canceled);
        }),
        new("ended incompatible", "invitation-ends-agree", "calls/accepted", trace =>
        {
            trace.Step("bob", 2).With("state", 5L, "CANCELED");
            trace.Callback("bob", "OnRemoteInvitationAccepted").Name =
                "OnRemoteInvitationCanceled";
        }),
        new("told of receipt too early", "invitation-ends-agree", "calls/accepted", trace =>
        {
            trace.MoveTo(trace.Step("alice", 1), 1_010);
            trace.MoveTo(trace.Callback("alice", "OnLocalInvitationReceivedByPeer"), 1_010);
        }),
        new("invitation expired early", "invitation-times", "calls/expired", trace =>
        {
            trace.MoveTo(trace.Step("alice", 2), 51_040);
            trace.MoveTo(trace.Callback("alice", "OnLocalInvitationFailure"), 51_040);
        }),
        new("invitation expired late", "invitation-times", "calls/expired", trace =>
        {
            trace.MoveTo(trace.Step("bob", 1), 71_020);
            trace.MoveTo(trace.Callback("bob", "OnRemoteInvitationFailure"), 71_020);
        }),
        new("invitation never expires", "invitation-times", "calls/expired", trace =>
        {
            trace.Remove(trace.Step("alice", 2));
            trace.Remove(trace.Callback("alice", "OnLocalInvitationFailure"));
            trace.LastUntil(100_000);
        }),
    ];

    private static Deviation[] Stores =>
    [
        new("attribute read back wrong", "attributes-read-back", "attributes/channel-notification",
            trace => trace.Callback("carol", "OnGetChannelAttributesResult")
                .With("attributes", new[] { "topic=tea" })),
        new("progress goes back", "progress-grows", "media/progress", trace =>
            trace.Callback("alice", "OnMediaUploadingProgress", 1).With("currentSize", 1000L)),
        new("progress after the end", "progress-grows", "media/progress", trace =>
            trace.MoveTo(trace.Callback("alice", "OnMediaUploadingProgress", 1), 4_000)),
    ];

    private static Deviation[] Limits =>
    [
        new("rate limit refused under", "rates-exact", "members/query-rates", trace =>
            trace.MoveTo(
                trace.Callback("alice", "OnGetMembers").WithCode(4)
                    .With("members", System.Array.Empty<string>()),
                2_000)),
        new("rate limit accepted over", "rates-exact", "members/query-rates", trace =>
            trace.MoveTo(
                trace.Callback("alice", "OnGetMembers", 5).WithCode(0)
                    .With("members", new[] { "alice" }),
                2_520)),
        new("joins accepted over the limit", "rates-exact", "limits/same-channel-joins", trace =>
        {
            trace.Remove(trace.Callback("alice", "OnJoinFailure", 1));
            trace.MoveTo(trace.Callback("alice", "OnJoinSuccess").Copy(), 5_999.9999);
        }),
        new("size accepted over", "message-sizes-exact", "limits/message-size", trace =>
            trace.Return("alice", "SendMessageToPeer", 1).WithCode(0)),
        new("size refused under", "message-sizes-exact", "limits/message-size", trace =>
            trace.Return("alice", "SendMessageToPeer").WithCode(7)),
        new("invalid ID accepted", "arguments-exact", "messages/peer-messages", trace =>
            trace.Call("alice", "SendMessageToPeer", 3).With("peerId", "no*body")),
        new("list refused under", "arguments-exact", "presence/subscribe", trace =>
            trace.Return("alice", "QueryPeersOnlineStatus").WithCode(2)),
        new("attributes accepted over", "attribute-sizes-exact", "attributes/sizes", trace =>
            trace.Callback("alice", "OnSetLocalUserAttributesResult").WithCode(0)),
        new("attributes refused under", "attribute-sizes-exact", "attributes/sizes", trace =>
            trace.Callback("alice", "OnSetLocalUserAttributesResult", 1).WithCode(4)),
        new("a channel too many", "channel-count-exact", "limits/channels", trace =>
        {
            TraceLine refused = trace.Callback("alice", "OnJoinFailure");
            TraceLine joined = trace.Callback("alice", "OnJoinSuccess").Copy()
                .With("channel", refused.Arguments.First().Value!);
            trace.AddBehind(refused, joined).Remove(refused);
        }),
        new("a channel too few", "channel-count-exact", "channels/join-and-leave", trace =>
        {
            TraceLine failed = trace.Callback("alice", "OnJoinSuccess");
            failed.Name = "OnJoinFailure";
            failed.Code = new RtmSim.Tracing.TraceCode(5, null) { Operation = "JoinChannel" };
        }),
    ];
}
