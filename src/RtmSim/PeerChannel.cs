using System.Collections.Generic;
using agora_rtm;

namespace RtmSim;

/// <summary>A channel of a scripted peer: what it says waits until the join is done.</summary>
internal sealed class PeerChannel
{
    private readonly RtmChannel _channel;
    private readonly Queue<TextMessage> _unsaid = new();
    private bool _isJoined;

    public PeerChannel(ScriptedPeer peer, string channelId)
    {
        RtmChannelEventHandler handler = new()
        {
            OnJoinSuccess = _ => OnJoined(),
            OnJoinFailure = (_, _) => { },
            OnLeave = (_, _) => _isJoined = false,
            OnMessageReceived = (_, from, message) => peer.Add(from, channelId, message),
            OnSendMessageResult = (_, _, _) => { },
            OnMemberJoined = (_, _) => { },
            OnMemberLeft = (_, _) => { },
            OnGetMembers = (_, _, _, _) => { },
            OnMemberCountUpdated = (_, _) => { },
        };
        _channel = peer.Client.CreateChannel(channelId, handler);
    }

    public void Join() => _channel.Join();

    public void Leave() => _channel.Leave();

    public void Say(TextMessage message)
    {
        if (_isJoined)
        {
            _channel.SendMessage(message);
        }
        else
        {
            _unsaid.Enqueue(message);
        }
    }

    private void OnJoined()
    {
        _isJoined = true;
        while (_unsaid.Count > 0)
        {
            _channel.SendMessage(_unsaid.Dequeue());
        }
    }
}
