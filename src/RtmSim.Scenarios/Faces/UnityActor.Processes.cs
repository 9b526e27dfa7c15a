using System;
using agora_rtm;
using NodaTime;

namespace RtmSim.Scenarios.Faces;

/// <content>Processes that end and begin, and send back what they get.</content>
internal sealed partial class UnityActor
{
    private Func<string, bool>? _isEcho;

    public void SlowCallbacks(Duration each) => _simulation.Users.SlowCallbacks(_client, each);

    public void Crash() => _simulation.Users.Crash(_client);

    public void Restart()
    {
        Crash();
        _channels.Clear();
        _made.Clear();
        _got.Clear();
        (_client, _callManager) = NewProcess();
    }

    public void Echo(Func<string, bool> isEcho) => _isEcho = isEcho;

    private (RtmClient Client, RtmCallManager? Calls) NewProcess()
    {
        RtmClientEventHandler handler = UnityHandlers.ForClient(_called);
        handler.OnMessageReceivedFromPeer = (_, from, message) =>
        {
            _called();
            SendBack(from, echo => _client.SendMessageToPeer(from, echo, default), message);
        };
        KeepUploads(handler);
        RtmClient client = new(User.AppId, handler.Without(typeof(RtmClient), User.Without));
        return (client, User.HasCallManager ? client.GetRtmCallManager(CallHandler()) : null);
    }

    private RtmChannelEventHandler ChannelHandler(string channelId)
    {
        RtmChannelEventHandler handler = UnityHandlers.ForChannel(_called);
        handler.OnMessageReceived = (_, from, message) =>
        {
            _called();
            SendBack(from, echo => _channels[channelId].SendMessage(echo), message);
        };
        return handler.Without(typeof(RtmChannel), User.Without);
    }

    private RtmCallEventHandler CallHandler()
    {
        RtmCallEventHandler handler = UnityHandlers.ForCalls(_called);
        handler.OnRemoteInvitationReceived = invitation =>
        {
            OnCalled(invitation);
            _called();
        };
        return handler.Without(typeof(RtmCallManager), User.Without);
    }

    private void SendBack(string from, Action<TextMessage> send, TextMessage message)
    {
        if (_isEcho is not null && from != User.Id && !_isEcho(from))
        {
            send(message.GetMessageType() == MESSAGE_TYPE.MESSAGE_TYPE_RAW
                ? _client.CreateMessage(message.GetRawMessageData(), message.GetText())
                : _client.CreateMessage(message.GetText()));
        }
    }
}
