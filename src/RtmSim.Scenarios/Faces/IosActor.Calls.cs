using System;
using System.Collections.Generic;
using DT.Xamarin.Agora;
using NodaTime;

namespace RtmSim.Scenarios.Faces;

/// <content>Call invitations.</content>
internal sealed partial class IosActor
{
    private readonly List<AgoraRtmLocalInvitation> _made = new();
    private readonly List<AgoraRtmRemoteInvitation> _got = new();
    private Action<IActor>? _whenCalled;
    private Duration _ring;

    private AgoraRtmCallKit CallKit => _callKit ?? throw CallChoice.NoManager(User.Name);

    public bool IsRinging => _got.Exists(invitation =>
        invitation.State == AgoraRtmRemoteInvitationState.InvitationReceived);

    public void NewCall(string calleeId, string content, string channelId) => _made.Add(
        new AgoraRtmLocalInvitation(calleeId) { Content = content, ChannelId = channelId });

    public void SendCall(CallChoice choice) =>
        CallKit.SendLocalInvitation(Made(choice), _then.LocalInvitationSend);

    public void CancelCall(CallChoice choice) =>
        CallKit.CancelLocalInvitation(Made(choice), _then.LocalInvitationCancel);

    public void AcceptCall(CallChoice choice, string response)
    {
        AgoraRtmRemoteInvitation invitation = Got(choice);
        invitation.Response = response;
        CallKit.AcceptRemoteInvitation(invitation, _then.RemoteInvitationAccept);
    }

    public void RefuseCall(CallChoice choice, string response)
    {
        AgoraRtmRemoteInvitation invitation = Got(choice);
        invitation.Response = response;
        CallKit.RefuseRemoteInvitation(invitation, _then.RemoteInvitationRefuse);
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

    private void OnCalled(AgoraRtmRemoteInvitation invitation)
    {
        _got.Add(invitation);
        if (_whenCalled is { } act)
        {
            _simulation.After(_ring, () => act(this));
        }
    }

    private AgoraRtmLocalInvitation Made(CallChoice choice) =>
        FindMade(choice) ?? throw choice.NotMade(User.Name);

    private AgoraRtmLocalInvitation? FindMade(CallChoice choice) =>
        _made.FindLast(each => choice.Means(each.CalleeId, each.Content));

    private AgoraRtmRemoteInvitation Got(CallChoice choice) => FindGot(choice)
        ?? throw (User.HasCallManager
            ? choice.NotGot(User.Name)
            : CallChoice.NoManager(User.Name));

    private AgoraRtmRemoteInvitation? FindGot(CallChoice choice) =>
        _got.FindLast(each => choice.Means(each.CallerId, each.Content));
}
