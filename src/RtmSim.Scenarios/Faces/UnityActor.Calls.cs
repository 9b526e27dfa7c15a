using System;
using System.Collections.Generic;
using agora_rtm;
using NodaTime;

namespace RtmSim.Scenarios.Faces;

/// <content>Call invitations.</content>
internal sealed partial class UnityActor
{
    private readonly List<LocalInvitation> _made = new();
    private readonly List<RemoteInvitation> _got = new();
    private Action<IActor>? _whenCalled;
    private Duration _ring;

    private RtmCallManager CallManager =>
        _callManager ?? throw CallChoice.NoManager(User.Name);

    public bool IsRinging => _got.Exists(invitation => invitation.GetState()
        == REMOTE_INVITATION_STATE.REMOTE_INVITATION_STATE_INVITATION_RECEIVED);

    public void NewCall(string calleeId, string content, string channelId)
    {
        if (CallManager.CreateLocalCallInvitation(calleeId) is { } invitation)
        {
            invitation.SetContent(content);
            invitation.SetChannelId(channelId);
            _made.Add(invitation);
        }
    }

    public void SendCall(CallChoice choice) => CallManager.SendLocalInvitation(Made(choice));

    public void CancelCall(CallChoice choice) => CallManager.CancelLocalInvitation(Made(choice));

    public void AcceptCall(CallChoice choice, string response)
    {
        RemoteInvitation invitation = Got(choice);
        invitation.SetResponse(response);
        CallManager.AcceptRemoteInvitation(invitation);
    }

    public void RefuseCall(CallChoice choice, string response)
    {
        RemoteInvitation invitation = Got(choice);
        invitation.SetResponse(response);
        CallManager.RefuseRemoteInvitation(invitation);
    }

    public bool HasMade(CallChoice choice) => FindMade(choice) is not null;

    public bool HasGot(CallChoice choice) => FindGot(choice) is not null;

    public void ReleaseCalls()
    {
        _made.ForEach(invitation => invitation.Dispose());
        _got.ForEach(invitation => invitation.Dispose());
    }

    public void WhenCalled(Duration ring, Action<IActor>? act)
    {
        _ring = ring;
        _whenCalled = act;
    }

    private void OnCalled(RemoteInvitation invitation)
    {
        _got.Add(invitation);
        if (_whenCalled is { } act)
        {
            _simulation.After(_ring, () => act(this));
        }
    }

    private LocalInvitation Made(CallChoice choice) =>
        FindMade(choice) ?? throw choice.NotMade(User.Name);

    private LocalInvitation? FindMade(CallChoice choice) =>
        _made.FindLast(each => choice.Means(each.GetCalleeId(), each.GetContent()));

    private RemoteInvitation Got(CallChoice choice) => FindGot(choice)
        ?? throw (User.HasCallManager
            ? choice.NotGot(User.Name)
            : CallChoice.NoManager(User.Name));

    private RemoteInvitation? FindGot(CallChoice choice) =>
        _got.FindLast(each => choice.Means(each.GetCallerId(), each.GetContent()));
}
