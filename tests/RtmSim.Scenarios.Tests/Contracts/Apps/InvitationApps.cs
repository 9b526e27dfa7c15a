using agora_rtm;

namespace RtmSim.Scenarios.Tests.Contracts.Apps;

/// <summary>Pains 21 and 22: cancelled, and sent again with the same object.</summary>
internal sealed class SendsAnInvitationAgain : SmallApp
{
    protected override void Use()
    {
        LogIn();
        Sim.Users.Online("bob");
        Advance(1);
        RtmCallManager calls = Client.GetRtmCallManager(new RtmCallEventHandler());
        LocalInvitation invitation = calls.CreateLocalCallInvitation("bob");
        calls.SendLocalInvitation(invitation);
        Advance(1);
        calls.CancelLocalInvitation(invitation);
        Advance(1);
        calls.SendLocalInvitation(
            IsMended ? calls.CreateLocalCallInvitation("bob") : invitation);
        Advance(1);
    }
}

/// <summary>Pains 23 and 24: the call was cancelled when the button was at last tapped.</summary>
internal sealed class AnswersWhatHasEnded : SmallApp
{
    protected override void Use()
    {
        RemoteInvitation? ringing = null;
        RtmCallManager calls = Client.GetRtmCallManager(new RtmCallEventHandler
        {
            OnRemoteInvitationReceived = call => ringing = call,
            OnRemoteInvitationCanceled = _ => ringing = IsMended ? null : ringing,
        });
        LogIn();
        ScriptedPeer bob = Sim.Users.Online("bob");
        Advance(1);
        bob.Call("alice");
        Advance(1);
        bob.CancelCall("alice");
        Advance(1);
        if (ringing is not null)
        {
            calls.AcceptRemoteInvitation(ringing);
        }

        Advance(1);
    }
}
