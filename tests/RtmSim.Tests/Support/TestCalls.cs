using System.Collections.Generic;
using agora_rtm;

namespace RtmSim.Tests.Support;

/// <summary>A user's call manager, whose handlers write everything down.</summary>
internal sealed class TestCalls
{
    private readonly TestUser _user;

    public TestCalls(TestUser user)
    {
        _user = user;
        Handler = MakeHandler();
        Manager = user.Client.GetRtmCallManager(Handler);
    }

    public RtmCallEventHandler Handler { get; }

    public RtmCallManager Manager { get; }

    /// <summary>The objects that callbacks handed over, in order.</summary>
    public List<LocalInvitation> Made { get; } = new();

    /// <summary>The objects that callbacks handed over, in order.</summary>
    public List<RemoteInvitation> Got { get; } = new();

    /// <summary>The invitation that arrived last.</summary>
    public RemoteInvitation Last { get; private set; } = null!;

    public static string States(LocalInvitation caller, RemoteInvitation callee) =>
        $"{(int)caller.GetState()},{(int)callee.GetState()}";

    public LocalInvitation Create(string calleeId, string content = "")
    {
        LocalInvitation invitation = Manager.CreateLocalCallInvitation(calleeId);
        invitation.SetContent(content);
        return invitation;
    }

    /// <summary>Makes and sends an invitation.</summary>
    public LocalInvitation Call(string calleeId, string content = "")
    {
        LocalInvitation invitation = Create(calleeId, content);
        Manager.SendLocalInvitation(invitation);
        return invitation;
    }

    public int Cancel(LocalInvitation invitation) => Manager.CancelLocalInvitation(invitation);

    public int Accept(string response = "")
    {
        Last.SetResponse(response);
        return Manager.AcceptRemoteInvitation(Last);
    }

    public int Refuse(string response = "")
    {
        Last.SetResponse(response);
        return Manager.RefuseRemoteInvitation(Last);
    }

    private void Note(LocalInvitation invitation, string text)
    {
        Made.Add(invitation);
        _user.Note(text);
    }

    private void Note(RemoteInvitation invitation, string text)
    {
        Got.Add(invitation);
        _user.Note(text);
    }

    private RtmCallEventHandler MakeHandler() => new()
    {
        OnLocalInvitationReceivedByPeer = call => Note(call, "Reached"),
        OnLocalInvitationAccepted = (call, response) => Note(call, $"PeerAccepted({response})"),
        OnLocalInvitationRefused = (call, response) => Note(call, $"PeerRefused({response})"),
        OnLocalInvitationCanceled = call => Note(call, "Canceled"),
        OnLocalInvitationFailure = (call, code) => Note(call, $"Failed({(int)code})"),
        OnRemoteInvitationReceived = call =>
        {
            Last = call;
            Note(call, $"Rings({call.GetContent()})");
        },
        OnRemoteInvitationAccepted = call => Note(call, "Accepted"),
        OnRemoteInvitationRefused = call => Note(call, "Refused"),
        OnRemoteInvitationCanceled = call => Note(call, "PeerCanceled"),
        OnRemoteInvitationFailure = (call, code) => Note(call, $"RingFailed({(int)code})"),
    };
}
