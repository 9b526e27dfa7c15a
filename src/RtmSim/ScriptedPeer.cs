using System;
using System.Collections.Generic;
using agora_rtm;
using RtmSim.Kernel;

namespace RtmSim;

/// <summary>
/// Another user of the system, played by the test. It is a client like any other: its calls take
/// their time, count against limits, and appear in the trace. What it is told to do waits until it
/// can: sending for the login, speaking in a channel for the join.
/// </summary>
public sealed class ScriptedPeer
{
    private readonly EventLoop _loop;
    private readonly RtmClientEventHandler _handler = new();
    private readonly OrderedMap<string, PeerChannel> _channels = new(StringComparer.Ordinal);
    private readonly Queue<Action> _whenOnline = new();
    private readonly List<ReceivedText> _received = new();

    internal ScriptedPeer(EventLoop loop, string userId, string appId)
    {
        _loop = loop;
        UserId = userId;
        _handler.OnLoginSuccess = _ => OnLoggedIn();
        _handler.OnLoginFailure = (_, _) => IsOnline = false;
        _handler.OnLogout = (_, _) => IsOnline = false;
        _handler.OnConnectionStateChanged = (_, state, _) => State = state;
        _handler.OnSendMessageResult = (_, _, _) => { };
        _handler.OnMessageReceivedFromPeer = (_, from, message) => Add(from, null, message);
        Client = new RtmClient(appId, _handler);
    }

    /// <summary>The peer's user ID.</summary>
    public string UserId { get; }

    /// <summary>The client it uses, for what has no word here.</summary>
    public RtmClient Client { get; }

    /// <summary>Whether it has logged in, and not logged out since.</summary>
    public bool IsOnline { get; private set; }

    /// <summary>Where its connection is.</summary>
    public CONNECTION_STATE State { get; private set; } =
        CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED;

    /// <summary>All messages it got, in order.</summary>
    public IReadOnlyList<ReceivedText> Received => _received;

    /// <summary>Logs in, unless it is logged in or about to be.</summary>
    public void GoOnline()
    {
        if (State == CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED)
        {
            State = CONNECTION_STATE.CONNECTION_STATE_CONNECTING;
            Client.Login(string.Empty, UserId);
        }
    }

    /// <summary>Logs out; peers see it offline at once (C-20).</summary>
    public void GoOffline() => WhenOnline(() => Client.Logout());

    /// <summary>Joins a channel.</summary>
    /// <param name="channelId">The channel.</param>
    public void Join(string channelId)
    {
        PeerChannel channel = ChannelOf(channelId);
        WhenOnline(channel.Join);
    }

    /// <summary>Leaves a channel.</summary>
    /// <param name="channelId">The channel.</param>
    public void Leave(string channelId)
    {
        PeerChannel channel = ChannelOf(channelId);
        WhenOnline(channel.Leave);
    }

    /// <summary>Sends a text to a user.</summary>
    /// <param name="userId">The receiver.</param>
    /// <param name="text">The text.</param>
    public void Send(string userId, string text) => WhenOnline(
        () => Client.SendMessageToPeer(userId, Client.CreateMessage(text)));

    /// <summary>Says a text in a channel, once it is in it.</summary>
    /// <param name="channelId">The channel, which it has joined or is told to join.</param>
    /// <param name="text">The text.</param>
    public void Say(string channelId, string text)
    {
        PeerChannel channel = ChannelOf(channelId);
        WhenOnline(() => channel.Say(Client.CreateMessage(text)));
    }

    internal void Add(string from, string? channelId, TextMessage message) => _received.Add(
        new ReceivedText(
            from, channelId, message.GetText(), _loop.Clock.Now, message.IsOfflineMessage()));

    private PeerChannel ChannelOf(string channelId)
    {
        if (!_channels.TryGetValue(channelId, out PeerChannel? channel))
        {
            channel = new PeerChannel(this, channelId);
            _channels[channelId] = channel;
        }

        return channel;
    }

    private void WhenOnline(Action action)
    {
        if (IsOnline)
        {
            action();
        }
        else
        {
            _whenOnline.Enqueue(action);
        }
    }

    private void OnLoggedIn()
    {
        IsOnline = true;
        while (_whenOnline.Count > 0)
        {
            _whenOnline.Dequeue()();
        }
    }
}
