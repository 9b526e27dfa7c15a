using System;
using agora_rtm;

namespace RtmSim.Scenarios.Faces;

/// <content>Call invitations.</content>
internal static partial class UnityHandlers
{
    /// <param name="called">Told of each invitation that arrives.</param>
    public static RtmCallEventHandler ForCalls(Action<RemoteInvitation> called) => new()
    {
        OnLocalInvitationReceivedByPeer = _ => { },
        OnLocalInvitationCanceled = _ => { },
        OnLocalInvitationAccepted = (_, _) => { },
        OnLocalInvitationRefused = (_, _) => { },
        OnLocalInvitationFailure = (_, _) => { },
        OnRemoteInvitationReceived = invitation => called(invitation),
        OnRemoteInvitationRefused = _ => { },
        OnRemoteInvitationAccepted = _ => { },
        OnRemoteInvitationCanceled = _ => { },
        OnRemoteInvitationFailure = (_, _) => { },
    };
}
