using System;
using DT.Xamarin.Agora;
using Foundation;

namespace RtmSim.Scenarios.Faces;

/// <content>Processes that end and begin, and send back what they get.</content>
internal sealed partial class IosActor
{
    private Func<string, bool>? _isEcho;

    public void Crash() => _simulation.Users.Crash(_kit);

    public void Restart() => (_kit, _calls) = NewProcess();

    public void Echo(Func<string, bool> isEcho) => _isEcho = isEcho;

    private (AgoraRtmKit Kit, AgoraRtmCallKit Calls) NewProcess()
    {
        Client told = new(this);
        AgoraRtmKit kit = User.AppId.Length == 0
            ? new AgoraRtmKit { AgoraRtmDelegate = told }
            : new AgoraRtmKit(User.AppId, told);
        AgoraRtmCallKit calls = kit.GetRtmCallKit();
        calls.CallDelegate = new Calls(this);
        return (kit, calls);
    }

    private void SendBack(string from, Action<AgoraRtmMessage> send, AgoraRtmMessage message)
    {
        if (_isEcho is not null && from != User.Id && !_isEcho(from))
        {
            send(message is AgoraRtmRawMessage raw
                ? new AgoraRtmRawMessage(NSData.FromArray(raw.RawData.ToArray()), raw.Text)
                : new AgoraRtmMessage(message.Text));
        }
    }

    private sealed class Client(IosActor actor) : AgoraRtmDelegate
    {
        public override void MessageReceived(
            AgoraRtmKit kit, AgoraRtmMessage message, string peerId) => actor.SendBack(
            peerId, echo => kit.SendMessage(echo, peerId, _ => { }), message);
    }

    private sealed class Members(IosActor actor) : AgoraRtmChannelDelegate
    {
        public override void MessageReceived(
            AgoraRtmChannel channel, AgoraRtmMessage message, AgoraRtmMember member) =>
            actor.SendBack(
                member.UserId, echo => channel.SendMessage(echo, _ => { }), message);
    }

    private sealed class Calls(IosActor actor) : AgoraRtmCallDelegate
    {
        public override void RemoteInvitationReceived(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            actor.OnCalled(remoteInvitation);
    }
}
