using DT.Xamarin.Agora;

namespace SampleChat.Ios;

/// <content>What the SDK tells.</content>
public sealed partial class CallViewModel
{
    private sealed class Events : AgoraRtmCallDelegate
    {
        private readonly CallViewModel _owner;

        public Events(CallViewModel owner) => _owner = owner;

        public override void LocalInvitationReceivedByPeer(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation)
        {
            if (_owner.Stage == CallStage.Calling)
            {
                _owner.Stage = CallStage.RingingThere;
            }
        }

        public override void LocalInvitationAccepted(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
            _owner.Stage = CallStage.Connected;

        public override void LocalInvitationRefused(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
            _owner.End(CallText.OfRefusal(localInvitation.CalleeId, response));

        public override void LocalInvitationCanceled(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation) =>
            _owner.End(null);

        public override void LocalInvitationFailure(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation,
            AgoraRtmLocalInvitationErrorCode errorCode) =>
            _owner.End(CallText.Of(localInvitation.CalleeId, errorCode));

        public override void RemoteInvitationReceived(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            _owner.OnCalled(remoteInvitation);

        public override void RemoteInvitationAccepted(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            _owner.Stage = CallStage.Connected;

        public override void RemoteInvitationRefused(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation)
        {
            if (IsCurrent(remoteInvitation))
            {
                _owner.End(null);
            }
        }

        public override void RemoteInvitationCanceled(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation)
        {
            if (IsCurrent(remoteInvitation))
            {
                _owner.Miss();
            }
        }

        public override void RemoteInvitationFailure(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation,
            AgoraRtmRemoteInvitationErrorCode errorCode)
        {
            if (IsCurrent(remoteInvitation))
            {
                _owner.OnFailure(errorCode);
            }
        }

        /// <summary>Not a second call, which was answered with the busy word.</summary>
        private bool IsCurrent(AgoraRtmRemoteInvitation call) => call == _owner._incoming;
    }
}
