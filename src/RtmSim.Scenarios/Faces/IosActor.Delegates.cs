using DT.Xamarin.Agora;

namespace RtmSim.Scenarios.Faces;

/// <content>Its delegates, which say that they were called.</content>
internal sealed partial class IosActor
{
    private sealed class Client(IosActor actor) : AgoraRtmDelegate
    {
        public override void ConnectionStateChanged(
            AgoraRtmKit kit, AgoraRtmConnectionState state,
            AgoraRtmConnectionChangeReason reason) => actor._called();

        public override void PeersOnlineStatusChanged(
            AgoraRtmKit kit, AgoraRtmPeerOnlineStatus[] onlineStatus) => actor._called();

        public override void RtmKitTokenDidExpire(AgoraRtmKit kit) => actor._called();

        public override void MessageReceived(
            AgoraRtmKit kit, AgoraRtmMessage message, string peerId)
        {
            actor._called();
            actor.SendBack(
                peerId,
                echo => kit.SendMessage(echo, peerId, actor._then.SendPeerMessage),
                message);
        }
    }

    private sealed class Members(IosActor actor) : AgoraRtmChannelDelegate
    {
        public override void AttributeUpdate(
            AgoraRtmChannel channel, AgoraRtmChannelAttribute[] attributes) => actor._called();

        public override void MemberCount(AgoraRtmChannel channel, int count) => actor._called();

        public override void MemberJoined(AgoraRtmChannel channel, AgoraRtmMember member) =>
            actor._called();

        public override void MemberLeft(AgoraRtmChannel channel, AgoraRtmMember member) =>
            actor._called();

        public override void MessageReceived(
            AgoraRtmChannel channel, AgoraRtmMessage message, AgoraRtmMember member)
        {
            actor._called();
            actor.SendBack(
                member.UserId,
                echo => channel.SendMessage(echo, actor._then.SendChannelMessage),
                message);
        }
    }

    private sealed class Calls(IosActor actor) : AgoraRtmCallDelegate
    {
        public override void LocalInvitationAccepted(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
            actor._called();

        public override void LocalInvitationCanceled(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation) => actor._called();

        public override void LocalInvitationFailure(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation,
            AgoraRtmLocalInvitationErrorCode errorCode) => actor._called();

        public override void LocalInvitationReceivedByPeer(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation) => actor._called();

        public override void LocalInvitationRefused(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
            actor._called();

        public override void RemoteInvitationAccepted(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) => actor._called();

        public override void RemoteInvitationCanceled(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) => actor._called();

        public override void RemoteInvitationFailure(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation,
            AgoraRtmRemoteInvitationErrorCode errorCode) => actor._called();

        public override void RemoteInvitationRefused(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) => actor._called();

        public override void RemoteInvitationReceived(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation)
        {
            actor.OnCalled(remoteInvitation);
            actor._called();
        }
    }
}
