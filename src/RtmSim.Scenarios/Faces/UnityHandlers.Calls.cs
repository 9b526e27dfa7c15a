using System;
using agora_rtm;

namespace RtmSim.Scenarios.Faces;

/// <content>Call invitations.</content>
internal static partial class UnityHandlers
{
    public static RtmCallEventHandler ForCalls(Action called) => new()
    {
        OnLocalInvitationReceivedByPeer = _ => called(),
        OnLocalInvitationCanceled = _ => called(),
        OnLocalInvitationAccepted = (_, _) => called(),
        OnLocalInvitationRefused = (_, _) => called(),
        OnLocalInvitationFailure = (_, _) => called(),
        OnRemoteInvitationReceived = _ => called(),
        OnRemoteInvitationRefused = _ => called(),
        OnRemoteInvitationAccepted = _ => called(),
        OnRemoteInvitationCanceled = _ => called(),
        OnRemoteInvitationFailure = (_, _) => called(),
    };
}
