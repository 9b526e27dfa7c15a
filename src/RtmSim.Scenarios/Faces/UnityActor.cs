using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using RtmSim.Client;

namespace RtmSim.Scenarios.Faces;

/// <summary>
/// A user of the Unity SDK, with every handler attached but those that the file leaves out.
/// </summary>
internal sealed partial class UnityActor : IActor
{
    private readonly Simulation _simulation;
    private RtmClient _client;
    private readonly Action _called;
    private RtmCallManager? _callManager;
    private readonly List<(MessageBody Body, TextMessage Message)> _messages = new();
    private readonly Dictionary<string, RtmChannel> _channels = new(StringComparer.Ordinal);

    public UnityActor(ScenarioUser user, Simulation simulation, Action called)
    {
        User = user;
        _simulation = simulation;
        _called = called;
        (_client, _callManager) = NewProcess();
    }

    public ScenarioUser User { get; }

    public LinkControl Link => _simulation.Network.Of(_client);

    public SimClient Core => ((agora_rtm.RtmClient)_client).Face.Client;

    public void Login(string token, string userId) => _client.Login(token, userId);

    public void Logout() => _client.Logout();

    public void Dispose() => _client.Dispose();

    public void SendToPeer(string peerId, MessageBody body, bool offline)
    {
        if (Message(body) is { } message)
        {
            _client.SendMessageToPeer(peerId, message, Options(offline));
        }
    }

    public void SendToChannel(string channelId, MessageBody body, bool offline)
    {
        RtmChannel? channel = Channel(channelId);
        if (Message(body) is { } message)
        {
            channel?.SendMessage(message, Options(offline));
        }
    }

    public void CreateChannel(string channelId)
    {
        if (_client.CreateChannel(channelId, ChannelHandler(channelId)) is { } channel)
        {
            _channels[channelId] = channel;
        }
    }

    public void Join(string channelId) => Channel(channelId)?.Join();

    public void Leave(string channelId) => Channel(channelId)?.Leave();

    public void GetMembers(string channelId) => Channel(channelId)?.GetMembers();

    public void GetMemberCount(IReadOnlyList<string> channelIds) =>
        _client.GetChannelMemberCount(channelIds.ToArray(), 0);

    public void ReleaseChannel(string channelId)
    {
        Channel(channelId)?.Dispose();

        // Whether the ID gives a new object from now on is for the SDK to say (B-16).
        _channels.Remove(channelId);
    }

    public void QueryPeers(IReadOnlyList<string> peerIds) =>
        _client.QueryPeersOnlineStatus(peerIds.ToArray(), 0);

    public void SubscribePeers(IReadOnlyList<string> peerIds) =>
        _client.SubscribePeersOnlineStatus(peerIds.ToArray(), 0);

    public void UnsubscribePeers(IReadOnlyList<string> peerIds) =>
        _client.UnsubscribePeersOnlineStatus(peerIds.ToArray(), 0);

    public void ListSubscribedPeers() => _client.QueryPeersBySubscriptionOption(
        PEER_SUBSCRIPTION_OPTION.PEER_SUBSCRIPTION_OPTION_ONLINE_STATUS, 0);

    public void RenewToken(string token) => _client.RenewToken(token);

    public void SetLogFile(string path) => _client.SetLogFile(path);

    public void SetLogFilter(int filter) => _client.SetLogFilter(filter);

    public void SetLogFileSize(int kilobytes) => _client.SetLogFileSize(kilobytes);

    public void SetParameters(string json) => _client.SetParameters(json);

    private static SendMessageOptions Options(bool offline) =>
        new() { enableOfflineMessaging = offline };

    /// <summary>Null on a disposed client, which has nothing to send with (B-08).</summary>
    private TextMessage? Message(MessageBody body)
    {
        if (body.IsAgain)
        {
            return _messages.FindLast(each => each.Body.SaysTheSameAs(body)).Message;
        }

        TextMessage? message = body.Raw is null
            ? _client.CreateMessage(body.Text)
            : _client.CreateMessage(body.Raw, body.Text);
        if (message is not null)
        {
            _messages.Add((body, message));
        }

        return message;
    }

    /// <summary>The channel object, made at its first use; null if disposed (B-08).</summary>
    private RtmChannel? Channel(string channelId)
    {
        if (!_channels.ContainsKey(channelId))
        {
            CreateChannel(channelId);
        }

        return _channels.TryGetValue(channelId, out RtmChannel? channel) ? channel : null;
    }
}
