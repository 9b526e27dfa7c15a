using System;
using agora_rtm;

namespace RtmSim.Scenarios.Faces;

/// <content>Processes that end and begin, and send back what they get.</content>
internal sealed partial class UnityActor
{
    private Func<string, bool>? _isEcho;

    public void Crash() => _simulation.Users.Crash(_client);

    public void Restart()
    {
        Crash();
        _channels.Clear();
        _made.Clear();
        _got.Clear();
        (_client, _calls) = NewProcess();
    }

    public void Echo(Func<string, bool> isEcho) => _isEcho = isEcho;

    private (RtmClient Client, RtmCallManager Calls) NewProcess()
    {
        RtmClientEventHandler handler = UnityHandlers.ForClient();
        handler.OnMessageReceivedFromPeer = (_, from, message) => SendBack(
            from, echo => _client.SendMessageToPeer(from, echo, default), message);
        RtmClient client = new(User.AppId, KeepUploads(handler));
        return (client, client.GetRtmCallManager(UnityHandlers.ForCalls(OnCalled))!);
    }

    private RtmChannelEventHandler ChannelHandler(string channelId)
    {
        RtmChannelEventHandler handler = UnityHandlers.ForChannel();
        handler.OnMessageReceived = (_, from, message) => SendBack(
            from, echo => _channels[channelId].SendMessage(echo), message);
        return handler;
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
