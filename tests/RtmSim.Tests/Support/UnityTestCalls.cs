using agora_rtm;

namespace RtmSim.Tests.Support;

/// <summary>A call manager of the Unity API.</summary>
internal sealed class UnityTestCalls : TestCalls
{
    public UnityTestCalls(UnityTestUser user)
        : base(user)
    {
        Handler = MakeHandler();
        Manager = user.Client.GetRtmCallManager(Handler);
    }

    public override RtmCallManager Manager { get; }

    public override RtmCallEventHandler Handler { get; }

    public override TestLocalInvitation Create(string calleeId, string content = "")
    {
        LocalInvitation invitation = Manager.CreateLocalCallInvitation(calleeId);
        invitation.SetContent(content);
        return new TestLocalInvitation.OfUnity(invitation);
    }

    public override int Send(TestLocalInvitation invitation) =>
        Manager.SendLocalInvitation(invitation.Unity);

    public override int Cancel(TestLocalInvitation invitation) =>
        Manager.CancelLocalInvitation(invitation.Unity);

    public override int Accept(TestRemoteInvitation invitation) =>
        Manager.AcceptRemoteInvitation(invitation.Unity);

    public override int Refuse(TestRemoteInvitation invitation) =>
        Manager.RefuseRemoteInvitation(invitation.Unity);

    private void Note(LocalInvitation call, string text) =>
        Note(new TestLocalInvitation.OfUnity(call), text);

    private void Note(RemoteInvitation call, string text) =>
        Note(new TestRemoteInvitation.OfUnity(call), text);

    private RtmCallEventHandler MakeHandler() => new()
    {
        OnLocalInvitationReceivedByPeer = call => Note(call, "Reached"),
        OnLocalInvitationAccepted = (call, response) => Note(call, $"PeerAccepted({response})"),
        OnLocalInvitationRefused = (call, response) => Note(call, $"PeerRefused({response})"),
        OnLocalInvitationCanceled = call => Note(call, "Canceled"),
        OnLocalInvitationFailure = (call, code) => Note(call, $"Failed({(int)code})"),
        OnRemoteInvitationReceived = call => NoteRinging(new TestRemoteInvitation.OfUnity(call)),
        OnRemoteInvitationAccepted = call => Note(call, "Accepted"),
        OnRemoteInvitationRefused = call => Note(call, "Refused"),
        OnRemoteInvitationCanceled = call => Note(call, "PeerCanceled"),
        OnRemoteInvitationFailure = (call, code) => Note(call, $"RingFailed({(int)code})"),
    };
}
