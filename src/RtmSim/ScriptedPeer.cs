using System;
using System.Collections.Generic;
using agora_rtm;
using RtmSim.Facades;
using RtmSim.Kernel;

namespace RtmSim;

/// <summary>
/// Another user of the system, played by the test. It is a client like any other: its calls take
/// their time, count against limits, and appear in the trace. What it is told to do is done in
/// order, and waits until it can be done: sending for the login, speaking in a channel for the
/// join, and what comes after <see cref="Wait"/> for that time.
/// </summary>
public sealed partial class ScriptedPeer
{
    private readonly FaceHost _host;
    private readonly string _appId;
    private readonly Func<string> _newToken;
    private readonly OrderedMap<string, PeerChannel> _channels = new(StringComparer.Ordinal);
    private readonly List<ReceivedText> _received = new();
    private readonly List<ReceivedMedia> _media = new();
    private readonly List<string> _failures = new();
    private readonly List<int> _clientNumbers = new();
    private bool _wantsOnline;
    private bool _isLeaving;

    internal ScriptedPeer(
        FaceHost host, string userId, string appId, Func<string> newToken,
        Func<string, bool> isEcho)
    {
        _host = host;
        _appId = appId;
        _newToken = newToken;
        _isEcho = isEcho;
        UserId = userId;
        Client = NewClient();
        _calls = new PeerCalls(this, host.Loop);
    }

    /// <summary>The peer's user ID.</summary>
    public string UserId { get; }

    /// <summary>
    /// The client it uses, for what has no word here: another one after <see cref="Restart"/>.
    /// </summary>
    public RtmClient Client { get; private set; }

    /// <summary>Where its connection is.</summary>
    public CONNECTION_STATE State { get; private set; } =
        CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED;

    /// <summary>Whether it is logged in: connected, or on its way back.</summary>
    public bool IsOnline => State is CONNECTION_STATE.CONNECTION_STATE_CONNECTED
        or CONNECTION_STATE.CONNECTION_STATE_RECONNECTING;

    /// <summary>All messages it got, in order.</summary>
    public IReadOnlyList<ReceivedText> Received => _received;

    /// <summary>All file and image messages it got, in order.</summary>
    public IReadOnlyList<ReceivedMedia> ReceivedMedia => _media;

    /// <summary>The codes of all that failed for it, by name and in order.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>
    /// Logs in. Does nothing when it is logged in or about to be; logs out first when its session
    /// was ended by the service (D-11).
    /// </summary>
    public ScriptedPeer GoOnline()
    {
        // What waits for a login cannot come before it.
        bool isNext = !_isWaiting && (_orders.Count == 0 || !_wantsOnline);
        return isNext ? Do(LogIn) : Tell(LogIn, needsLogin: false);
    }

    /// <summary>Logs out; peers see it offline at once (C-20).</summary>
    public ScriptedPeer GoOffline() => WhenOnline(() =>
    {
        _wantsOnline = false;
        _isLeaving = true;
        Client.Logout();
    });

    /// <summary>Joins a channel.</summary>
    /// <param name="channelId">The channel.</param>
    public ScriptedPeer Join(string channelId) =>
        WhenOnline(() => ChannelOf(channelId).Join());

    /// <summary>Leaves a channel.</summary>
    /// <param name="channelId">The channel.</param>
    public ScriptedPeer Leave(string channelId) =>
        WhenOnline(() => ChannelOf(channelId).Leave());

    /// <summary>Sends a text to a user.</summary>
    /// <param name="userId">The receiver.</param>
    /// <param name="text">The text.</param>
    /// <param name="offline">Whether the service stores it for an absent receiver (E-03).</param>
    public ScriptedPeer Send(string userId, string text, bool offline = false) =>
        WhenOnline(() => OnSent((PEER_MESSAGE_ERR_CODE)Client.SendMessageToPeer(
            userId,
            Client.CreateMessage(text),
            new SendMessageOptions { enableOfflineMessaging = offline })));

    /// <summary>Says a text in a channel; joins it before, if it has not.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="text">The text.</param>
    public ScriptedPeer Say(string channelId, string text) =>
        WhenOnline(() => ChannelOf(channelId).Say(Client.CreateMessage(text)));

    internal void Add(string from, string? channelId, TextMessage message)
    {
        _received.Add(new ReceivedText(
            from, channelId, message.GetText(), _host.Loop.Clock.Now,
            message.IsOfflineMessage()));
        Echo(from, channelId, message);
    }

    internal void Add(string from, string? channelId, FileMessage message) =>
        _media.Add(new ReceivedMedia(
            from, channelId, IsImage: false, message.GetMediaId(), message.GetFileName(),
            message.GetSize(), _host.Loop.Clock.Now));

    internal void Add(string from, string? channelId, ImageMessage message) =>
        _media.Add(new ReceivedMedia(
            from, channelId, IsImage: true, message.GetMediaId(), message.GetFileName(),
            message.GetSize(), _host.Loop.Clock.Now));

    internal void Fail(Enum code) => _failures.Add(code.ToString());

    private PeerChannel ChannelOf(string channelId)
    {
        if (!_channels.TryGetValue(channelId, out PeerChannel? channel))
        {
            channel = new PeerChannel(this, channelId);
            _channels[channelId] = channel;
        }

        return channel;
    }

    /// <summary>Whether it uses a client, or has before it was restarted.</summary>
    /// <param name="clientNumber">The client's number in order of construction, from 1.</param>
    internal bool HasClient(int clientNumber) => _clientNumbers.Contains(clientNumber);

    private RtmClient NewClient()
    {
        RtmClient client = new(_appId, new RtmClientEventHandler
        {
            OnLoginSuccess = _ => OnLoggedIn(),
            OnLoginFailure = (_, code) => OnLoginFailed(code),
            OnLogout = (_, _) => { },
            OnConnectionStateChanged = (_, state, _) => OnState(state),
            OnSendMessageResult = (_, _, code) => OnSent(code),
            OnMessageReceivedFromPeer = (_, from, message) => Add(from, null, message),
            OnFileMessageReceivedFromPeer = (_, from, message) => Add(from, null, message),
            OnImageMessageReceivedFromPeer = (_, from, message) => Add(from, null, message),
            OnTokenExpired = _ => RenewToken(),
        });
        client.Face.IsScripted = true;
        _clientNumbers.Add(client.Face.Client.Tag.Number);
        return client;
    }

    private void LogIn()
    {
        if (HasCrashed)
        {
            Start();
        }

        if (_wantsOnline)
        {
            return;
        }

        _wantsOnline = true;
        if (State == CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED)
        {
            Client.Login(_newToken(), UserId);
        }
        else if (State == CONNECTION_STATE.CONNECTION_STATE_ABORTED)
        {
            Client.Logout();
        }
    }

    private void RenewToken() => Client.RenewToken(_newToken());

    private void OnLoggedIn()
    {
        State = CONNECTION_STATE.CONNECTION_STATE_CONNECTED;
        GoOn();
    }

    private void OnLoginFailed(LOGIN_ERR_CODE code)
    {
        _wantsOnline = false;
        Fail(code);
    }

    private void OnSent(PEER_MESSAGE_ERR_CODE code)
    {
        if (code is not (PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_OK
            or PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_CACHED_BY_SERVER))
        {
            Fail(code);
        }
    }

    private void OnState(CONNECTION_STATE state)
    {
        State = state;
        if (state == CONNECTION_STATE.CONNECTION_STATE_ABORTED)
        {
            _wantsOnline = false;
        }

        if (state != CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED)
        {
            return;
        }

        _isLeaving = false;
        foreach (PeerChannel channel in _channels.ToArray())
        {
            channel.Forget();
        }

        // Told to come back while it was still on its way out.
        if (_wantsOnline)
        {
            _wantsOnline = Client.Login(_newToken(), UserId) == 0;
        }
    }
}
