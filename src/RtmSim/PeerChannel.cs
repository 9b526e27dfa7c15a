using System.Collections.Generic;
using agora_rtm;

namespace RtmSim;

/// <summary>A channel of a scripted peer: what it says waits until the join is done.</summary>
internal sealed class PeerChannel
{
    private readonly ScriptedPeer _peer;
    private readonly RtmChannel _channel;
    private readonly Queue<TextMessage> _unsaid = new();
    private bool _wantsIn;
    private bool _isIn;

    public PeerChannel(ScriptedPeer peer, string channelId)
    {
        RtmChannelEventHandler handler = new()
        {
            OnJoinSuccess = _ => OnJoined(),
            OnJoinFailure = (_, code) => OnJoinFailed(peer, code),
            OnLeave = (_, _) => { },
            OnMessageReceived = (_, from, message) => peer.Add(from, channelId, message),
            OnFileMessageReceived = (_, from, message) => peer.Add(from, channelId, message),
            OnImageMessageReceived = (_, from, message) => peer.Add(from, channelId, message),
            OnSendMessageResult = (_, _, code) => OnSent(peer, code),
            OnMemberJoined = (_, _) => { },
            OnMemberLeft = (_, _) => { },
            OnGetMembers = (_, _, _, _) => { },
            OnMemberCountUpdated = (_, _) => { },
            OnAttributesUpdated = (_, _, _) => { },
        };
        _peer = peer;
        _channel = peer.Client.CreateChannel(channelId, handler);
    }

    public void Join()
    {
        _wantsIn = true;
        _channel.Join();
    }

    public void Leave()
    {
        Forget();
        _channel.Leave();
    }

    public void Say(TextMessage message)
    {
        if (_isIn)
        {
            Send(message);
            return;
        }

        _unsaid.Enqueue(message);
        if (!_wantsIn)
        {
            Join();
        }
    }

    /// <summary>The peer is out of the channel, by leaving or by its logout (C-17).</summary>
    public void Forget()
    {
        _wantsIn = false;
        _isIn = false;
    }

    private void OnJoined()
    {
        _isIn = true;
        while (_unsaid.Count > 0)
        {
            Send(_unsaid.Dequeue());
        }
    }

    /// <summary>What is refused at once has no callback (P-06).</summary>
    private void Send(TextMessage message) =>
        OnSent(_peer, (CHANNEL_MESSAGE_ERR_CODE)_channel.SendMessage(message));

    private void OnJoinFailed(ScriptedPeer peer, JOIN_CHANNEL_ERR code)
    {
        peer.Fail(code);
        if (code != JOIN_CHANNEL_ERR.JOIN_CHANNEL_ERR_ALREADY_JOINED)
        {
            _wantsIn = _isIn;
        }
    }

    private static void OnSent(ScriptedPeer peer, CHANNEL_MESSAGE_ERR_CODE code)
    {
        if (code != CHANNEL_MESSAGE_ERR_CODE.CHANNEL_MESSAGE_ERR_OK)
        {
            peer.Fail(code);
        }
    }
}
