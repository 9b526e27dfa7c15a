using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NodaTime;

namespace RtmSim.Tests.Support;

/// <summary>A user of the Unity API.</summary>
internal sealed partial class UnityTestUser : TestUser
{
    private readonly Dictionary<long, string> _sent = new();

    public UnityTestUser(World world, string userId, string appId)
        : base(world, userId)
    {
        Handler = MakeHandler();
        Client = new RtmClient(appId, Handler);
    }

    public new RtmClientEventHandler Handler { get; }

    public new RtmClient Client { get; }

    public new List<(long MessageId, int Code)> Results { get; } = new();

    public new long LastMessageId { get; private set; }

    public new List<long> RequestIds { get; } = new();

    public override LinkControl Link => World.Network.Of(Client);

    public override int LoginAs(string userId, string token = "") => Client.Login(token, userId);

    public override int Logout() => Client.Logout();

    public override int Renew(string token) => Client.RenewToken(token);

    public override void Dispose() => Client.Dispose();

    public override void Crash() => World.Simulation.Users.Crash(Client);

    public override void SlowCallbacks(Duration each) =>
        World.Simulation.Users.SlowCallbacks(Client, each);

    public override TestMessage CreateMessage(string text) =>
        new TestMessage.OfUnity(Client.CreateMessage(text));

    public override TestMessage CreateMessage(byte[] raw, string text = "") =>
        new TestMessage.OfUnity(Client.CreateMessage(raw, text));

    public override int Send(
        string peerId, TestMessage message, bool offline = false, bool historical = false)
    {
        Expect(message);
        return SendObject(peerId, message.Unity, Options(offline, historical));
    }

    /// <summary>Notes whose number a message's is, for its result.</summary>
    public void Expect(TestMessage message) =>
        _sent[message.GetMessageId()] = message.GetText();

    public void Answer(long messageId)
    {
        if (_sent.TryGetValue(messageId, out string? text))
        {
            Answered.Add(text);
        }
    }

    public override int SendPlain(string peerId, string text) =>
        Client.SendMessageToPeer(peerId, Client.CreateMessage(text));

    public int SendObject(string peerId, IMessage? message, SendMessageOptions options)
    {
        LastMessageId = message?.GetMessageId() ?? 0;
        return Client.SendMessageToPeer(peerId, message, options);
    }

    public override int CountMembers(params string[] channelIds) =>
        Client.GetChannelMemberCount(channelIds, 0L);

    public override int QueryPeers(params string[] peerIds) =>
        Client.QueryPeersOnlineStatus(peerIds, 0L);

    public override int Subscribe(params string[] peerIds) =>
        Client.SubscribePeersOnlineStatus(peerIds, 0L);

    public override int Unsubscribe(params string[] peerIds) =>
        Client.UnsubscribePeersOnlineStatus(peerIds, 0L);

    public override int ListSubscribed(int option = 0) =>
        Client.QueryPeersBySubscriptionOption((PEER_SUBSCRIPTION_OPTION)option, 0L);

    public static SendMessageOptions Options(bool offline, bool historical) => new()
    {
        enableOfflineMessaging = offline,
        enableHistoricalMessaging = historical,
    };

    protected override TestChannel MakeChannel(string channelId) =>
        new UnityTestChannel(this, channelId);

    protected override TestCalls MakeCalls() => new UnityTestCalls(this);

    private RtmClientEventHandler MakeHandler() => WithMedia(WithAttributes(new()
    {
        OnLoginSuccess = _ => Note("LoggedIn"),
        OnLoginFailure = (_, code) => Note($"LoginFailed({(int)code})"),
        OnLogout = (_, code) => Note($"LoggedOut({(int)code})"),
        OnConnectionStateChanged = (_, state, reason) => NoteState((int)state, (int)reason),
        OnSendMessageResult = (_, messageId, code) =>
        {
            Results.Add((messageId, (int)code));
            Answer(messageId);
            Note($"Sent({(int)code})");
        },
        OnMessageReceivedFromPeer = (_, from, message) =>
        {
            Messages.Add(new TestMessage.OfUnity(message));
            Note($"{from}: {message.GetText()}");
        },
        OnRenewTokenResult = (_, token, code) =>
        {
            RenewedToken = token;
            Note($"Renewed({(int)code})");
        },
        OnTokenExpired = _ => Note("TokenExpired"),
        OnGetChannelMemberCountResult = (_, _, counts, count, code) => Note(
            $"Counts({string.Join(",", counts.Select(c => $"{c.channelId}={c.count}"))};"
            + $"{count};{(int)code})"),
        OnQueryPeersOnlineStatusResult = (_, _, peers, count, code) => Note(
            $"Peers({States(peers)};{count};{(int)code})"),
        OnSubscriptionRequestResult = (_, _, code) => Note($"Subscription({(int)code})"),
        OnPeersOnlineStatusChanged = (_, peers, count) => Note(
            $"Changed({States(peers)};{count})"),
        OnQueryPeersBySubscriptionOptionResult = (_, _, peerIds, count, code) => Note(
            $"Subscribed({string.Join(",", peerIds)};{count};{(int)code})"),
    }));

    /// <summary>Each peer as "bob=0", with the number of its state.</summary>
    private static string States(PeerOnlineStatus[] peers) =>
        string.Join(",", peers.Select(peer => $"{peer.peerId}={(int)peer.onlineState}"));
}
