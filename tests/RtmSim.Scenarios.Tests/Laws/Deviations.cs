using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>Every law has a trace that breaks it.</summary>
internal static partial class Deviations
{
    public static IReadOnlyList<Deviation> All =>
    [
        .. Calls, .. Connections, .. LinksAndTokens, .. Messages, .. Channels, .. Presence,
        .. Invitations, .. Stores, .. Limits,
    ];

    public static Deviation Named(string name) => All.Single(each => each.Name == name);

    private static Deviation[] Calls =>
    [
        new("time goes back", "clock-goes-on", "messages/peer-messages", trace =>
            trace.Backdate(trace.Callback("alice", "OnSendMessageResult"), 500)),
        new("callback inside a call", "returns-before-callbacks", "messages/peer-messages",
            trace => trace.MoveTo(trace.Return("alice", "SendMessageToPeer"), 1_050)),
        new("return without a call", "returns-before-callbacks", "messages/peer-messages",
            trace => trace.Remove(trace.Call("alice", "SendMessageToPeer", 3))),
        new("result twice", "results-have-calls", "messages/peer-messages", trace =>
            trace.AddBehind(
                trace.Callback("alice", "OnSendMessageResult"),
                trace.Callback("alice", "OnSendMessageResult").Copy())),
        new("result without a call", "results-have-calls", "messages/peer-messages", trace =>
        {
            trace.Remove(trace.Return("alice", "SendMessageToPeer", 3));
            trace.Remove(trace.Call("alice", "SendMessageToPeer", 3));
        }),
        new("missing result", "calls-are-answered", "messages/peer-messages", trace => trace
            .Remove(trace.Callback("alice", "OnSendMessageResult", 3))
            .LastUntil(20_000)),
        new("missing join result", "calls-are-answered", "channels/join-and-leave", trace => trace
            .Remove(trace.Callback("alice", "OnJoinSuccess"))
            .LastUntil(10_000)),
        new("missing completion", "calls-are-answered", "ios/messages-both-ways", trace => trace
            .Remove(trace.Callback("ines", "AgoraRtmSendPeerMessageBlock"))
            .LastUntil(20_000)),
        new("late time-out", "calls-are-answered", "login/login-time-out", trace =>
        {
            trace.MoveTo(trace.State("alice", 1), 13_000);
            trace.MoveTo(trace.Callback("alice", "OnLoginFailure"), 13_000);
            trace.MoveTo(trace.Callback("alice", "OnConnectionStateChanged", 1), 13_000);
        }),
        new("early time-out", "time-outs-on-time", "login/login-time-out", trace =>
        {
            trace.MoveTo(trace.State("alice", 1), 11_000);
            trace.MoveTo(trace.Callback("alice", "OnLoginFailure"), 11_000);
            trace.MoveTo(trace.Callback("alice", "OnConnectionStateChanged", 1), 11_000);
        }),
        new("early time-out of a message", "time-outs-on-time", "connection/eviction", trace =>
            trace.MoveTo(trace.Callback("alice", "OnSendMessageResult"), 12_000)),
        new("wrong code", "codes-of-the-family", "messages/peer-messages", trace =>
            trace.Callback("alice", "OnSendMessageResult").WithCode(9)),
        new("refusal called back", "codes-of-the-family", "messages/peer-messages", trace =>
            trace.Callback("alice", "OnSendMessageResult", 3).WithCode(102)),
        new("rate limit returned", "codes-of-the-family", "messages/peer-messages", trace =>
            trace.Return("alice", "SendMessageToPeer", 3).WithCode(5)),
        new("taken without a login", "logged-in-or-102", "codes/not-logged-in", trace =>
            trace.Return("client1", "Join").WithCode(0)),
        new("refused although logged in", "logged-in-or-102", "messages/peer-messages", trace =>
            trace.Return("alice", "SendMessageToPeer", 3).WithCode(102)),
        new("reused request ID", "ids-grow", "presence/subscribe", trace =>
            trace.Callback("alice", "OnSubscriptionRequestResult", 1).With("requestId", 4L)),
        new("reused message ID", "ids-grow", "channels/messages", trace =>
        {
            // As if its counter had begun anew after a question it asked.
            TraceLine query = ChangedTrace.Of("presence/subscribe")
                .Callback("alice", "OnQueryPeersOnlineStatusResult");
            TraceLine sent = trace.Call("alice", "SendMessage", 1);
            trace.MoveTo(query.To(sent).With("requestId", 6L), 4_500);
        }),
    ];

    private static Deviation[] Connections =>
    [
        new("wrong state transition", "states-along-the-graph", "login/login-and-logout",
            trace => trace.State("alice", 1).WithState(4, 5)),
        new("wrong reason", "states-along-the-graph", "login/login-and-logout", trace =>
        {
            trace.State("alice", 2).With("reason", 3L, "LOGIN_FAILURE");
            trace.Callback("alice", "OnConnectionStateChanged", 2)
                .With("reason", 3L, "LOGIN_FAILURE");
        }),
        new("state reported twice", "states-told-once", "login/login-and-logout", trace =>
            trace.AddBehind(
                trace.Callback("alice", "OnConnectionStateChanged", 2),
                trace.Callback("alice", "OnConnectionStateChanged", 2).Copy())),
        new("state not reported", "states-told-once", "connection/reconnecting-at-4s", trace =>
            trace.Remove(trace.Callback("alice", "OnConnectionStateChanged", 2))),
        new("state reported late", "states-told-once", "connection/reconnecting-at-4s", trace =>
            trace.MoveTo(trace.Callback("alice", "OnConnectionStateChanged", 2), 14_500)),
        new("state before its result", "results-then-states", "login/login-and-logout", trace =>
            trace.Swap(
                trace.Callback("alice", "OnLoginSuccess"),
                trace.Callback("alice", "OnConnectionStateChanged", 1))),
        new("result without its state", "results-then-states", "login/login-and-logout", trace =>
            trace.Remove(trace.Callback("alice", "OnConnectionStateChanged", 2))),
        new("delivery after the release", "nothing-after-the-end", "channels/disposed-client",
            trace => trace.MoveTo(
                trace.Callback("alice", "OnMemberCountUpdated", 1).Copy()
                    .To(trace.Callback("bob", "OnJoinSuccess")),
                3_030)),
        new("delivery after logout", "connected-to-hear", "presence/subscribe", trace =>
            trace.MoveTo(
                trace.Callback("alice", "OnPeersOnlineStatusChanged", 2).Copy()
                    .To(trace.Callback("bob", "OnLogout")),
                3_600)),
        new("delivery after kick", "connected-to-hear", "connection/eviction", trace =>
            trace.Callback("alice#2", "OnMessageReceivedFromPeer")
                .To(trace.Callback("alice", "OnLoginSuccess"))),
        new("join without being connected", "connected-to-hear", "connection/eviction", trace =>
        {
            trace.MoveTo(trace.Call("bob", "Join").Copy()
                .To(trace.Call("alice", "SendMessage")), 4_000);
            trace.MoveTo(trace.Return("bob", "Join").Copy()
                .To(trace.Call("alice", "SendMessage")), 4_000);
            trace.MoveTo(trace.Callback("bob", "OnJoinSuccess").Copy()
                .To(trace.Call("alice", "SendMessage")), 4_020);
        }),
        new("token expired while connected", "token-expiry-while-reconnecting",
            "tokens/expired-and-renewed",
            trace => trace.MoveTo(trace.Callback("alice", "OnTokenExpired"), 5_000)),
    ];

    private static Deviation[] LinksAndTokens =>
    [
        new("link loss noticed late", "link-loss-on-time", "connection/reconnecting-at-4s", trace =>
        {
            trace.MoveTo(trace.State("alice", 2), 14_500);
            trace.MoveTo(trace.Callback("alice", "OnConnectionStateChanged", 2), 14_500);
        }),
        new("link loss never noticed", "link-loss-on-time", "connection/reconnecting-at-4s",
            trace => trace.Remove(trace.State("alice", 2))),
        new("link taken for lost", "link-loss-on-time", "login/login-and-logout", trace =>
            trace.AddBehind(
                trace.State("alice", 1), trace.State("alice", 1).Copy().WithState(4, 5))),
        new("let in with an expired token", "tokens-end-on-time", "tokens/expired-and-renewed",
            trace => trace.Call("client1", "Login").With("token", Expired)),
        new("renewed with an expired token", "tokens-end-on-time", "tokens/expired-and-renewed",
            trace =>
            {
                trace.Call("alice", "RenewToken").With("token", Expired);
                trace.Callback("alice", "OnRenewTokenResult").With("token", Expired);
            }),
        new("good token refused", "tokens-end-on-time", "tokens/expired-and-renewed", trace =>
            trace.Callback("alice", "OnRenewTokenResult").WithCode(5)),
        new("token expired early", "tokens-end-on-time", "tokens/expired-and-renewed", trace =>
            trace.MoveTo(trace.Callback("alice", "OnTokenExpired"), 19_999.9999)),
    ];

    /// <summary>A token of long ago; who made it, the law does not look at.</summary>
    private static readonly string Expired = TokenBuilder.Build(
        "0123456789abcdef0123456789abcdef", "no certificate of a project", "alice",
        Instant.FromUtc(2001, 1, 1, 0, 0), salt: 1);
}
