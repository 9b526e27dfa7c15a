using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <summary>A Unity client whose handlers write everything down.</summary>
internal sealed partial class TestUser
{
    private readonly Dictionary<string, TestChannel> _channels = new(StringComparer.Ordinal);

    public TestUser(World world, string userId, string appId)
    {
        World = world;
        UserId = userId;
        Log = new EventLog(world);
        Handler = MakeHandler();
        Client = new RtmClient(appId, Handler);
    }

    public World World { get; }

    public string UserId { get; }

    public EventLog Log { get; }

    public RtmClientEventHandler Handler { get; }

    public RtmClient Client { get; }

    public CONNECTION_STATE State { get; private set; } =
        CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED;

    public List<TextMessage> Messages { get; } = new();

    /// <summary>What became of peer messages, by message ID.</summary>
    public List<(long MessageId, int Code)> Results { get; } = new();

    /// <summary>The number of the last message sent.</summary>
    public long LastMessageId { get; private set; }

    /// <summary>The token that the last renewal's result named.</summary>
    public string RenewedToken { get; private set; } = string.Empty;

    /// <summary>Run inside a callback, by its text in the log.</summary>
    public Dictionary<string, Action> Inside { get; } = new(StringComparer.Ordinal);

    public int Login(string token = "") => Client.Login(token, UserId);

    public int Logout() => Client.Logout();

    public int Renew(string token) => Client.RenewToken(token);

    public int Send(string peerId, string text, bool offline = false) => Send(
        peerId,
        Client.CreateMessage(text),
        new SendMessageOptions { enableOfflineMessaging = offline });

    public int Send(string peerId, IMessage message, SendMessageOptions options = default)
    {
        LastMessageId = message.GetMessageId();
        return Client.SendMessageToPeer(peerId, message, options);
    }

    public int CountMembers(params string[] channelIds) =>
        Client.GetChannelMemberCount(channelIds, 0L);

    public int QueryPeers(params string[] peerIds) =>
        Client.QueryPeersOnlineStatus(peerIds, 0L);

    public int Subscribe(params string[] peerIds) =>
        Client.SubscribePeersOnlineStatus(peerIds, 0L);

    public int Unsubscribe(params string[] peerIds) =>
        Client.UnsubscribePeersOnlineStatus(peerIds, 0L);

    public int ListSubscribed(int option = 0) =>
        Client.QueryPeersBySubscriptionOption((PEER_SUBSCRIPTION_OPTION)option, 0L);

    public TestChannel Channel(string channelId)
    {
        if (!_channels.TryGetValue(channelId, out TestChannel? channel))
        {
            channel = new TestChannel(this, channelId);
            _channels.Add(channelId, channel);
        }

        return channel;
    }

    public void Note(string text)
    {
        Log.Add(text);
        if (Inside.TryGetValue(text, out Action? action))
        {
            action();
        }
    }

    private RtmClientEventHandler MakeHandler() => WithMedia(WithAttributes(new()
    {
        OnLoginSuccess = _ => Note("OnLoginSuccess"),
        OnLoginFailure = (_, code) => Note($"OnLoginFailure({(int)code})"),
        OnLogout = (_, code) => Note($"OnLogout({(int)code})"),
        OnConnectionStateChanged = (_, state, reason) =>
        {
            State = state;
            Note($"SC({(int)state},{(int)reason})");
        },
        OnSendMessageResult = (_, messageId, code) =>
        {
            Results.Add((messageId, (int)code));
            Note($"Sent({(int)code})");
        },
        OnMessageReceivedFromPeer = (_, from, message) =>
        {
            Messages.Add(message);
            Note($"{from}: {message.GetText()}");
        },
        OnRenewTokenResult = (_, token, code) =>
        {
            RenewedToken = token;
            Note($"Renewed({(int)code})");
        },
        OnTokenExpired = _ => Note("OnTokenExpired"),
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
