using DT.Xamarin.Agora;

namespace RtmSim.Tests.Support;

/// <summary>A call kit of the iOS API.</summary>
internal sealed class IosTestCalls : TestCalls
{
    private readonly IosTestUser _user;

    public IosTestCalls(IosTestUser user)
        : base(user)
    {
        _user = user;
        Kit = user.Kit.GetRtmCallKit();
        Kit.CallDelegate = new Events(this);
    }

    public AgoraRtmCallKit Kit { get; }

    public override TestLocalInvitation Create(string calleeId, string content = "") =>
        new TestLocalInvitation.OfIos(new AgoraRtmLocalInvitation(calleeId) { Content = content });

    // That a call was taken is told later, without delay (L-13): in Unity its 0 says as much.
    public override int Send(TestLocalInvitation invitation) => _user.Call(told =>
        Kit.SendLocalInvitation(
            ((TestLocalInvitation.OfIos)invitation).Object, code => told((int)code, null)));

    public override int Cancel(TestLocalInvitation invitation) => _user.Call(told =>
        Kit.CancelLocalInvitation(
            ((TestLocalInvitation.OfIos)invitation).Object, code => told((int)code, null)));

    public override int Accept(TestRemoteInvitation invitation) => _user.Call(told =>
        Kit.AcceptRemoteInvitation(
            ((TestRemoteInvitation.OfIos)invitation).Object, code => told((int)code, null)));

    public override int Refuse(TestRemoteInvitation invitation) => _user.Call(told =>
        Kit.RefuseRemoteInvitation(
            ((TestRemoteInvitation.OfIos)invitation).Object, code => told((int)code, null)));

    private void Note(AgoraRtmLocalInvitation call, string text) =>
        Note(new TestLocalInvitation.OfIos(call), text);

    private void Note(AgoraRtmRemoteInvitation call, string text) =>
        Note(new TestRemoteInvitation.OfIos(call), text);

    private sealed class Events(IosTestCalls owner) : AgoraRtmCallDelegate
    {
        public override void LocalInvitationReceivedByPeer(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation) =>
            owner.Note(localInvitation, "Reached");

        public override void LocalInvitationAccepted(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
            owner.Note(localInvitation, $"PeerAccepted({response})");

        public override void LocalInvitationRefused(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
            owner.Note(localInvitation, $"PeerRefused({response})");

        public override void LocalInvitationCanceled(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation) =>
            owner.Note(localInvitation, "Canceled");

        public override void LocalInvitationFailure(
            AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation,
            AgoraRtmLocalInvitationErrorCode errorCode) =>
            owner.Note(localInvitation, $"Failed({(int)errorCode})");

        public override void RemoteInvitationReceived(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            owner.NoteRinging(new TestRemoteInvitation.OfIos(remoteInvitation));

        public override void RemoteInvitationAccepted(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            owner.Note(remoteInvitation, "Accepted");

        public override void RemoteInvitationRefused(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            owner.Note(remoteInvitation, "Refused");

        public override void RemoteInvitationCanceled(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
            owner.Note(remoteInvitation, "PeerCanceled");

        public override void RemoteInvitationFailure(
            AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation,
            AgoraRtmRemoteInvitationErrorCode errorCode) =>
            owner.Note(remoteInvitation, $"RingFailed({(int)errorCode})");
    }
}
