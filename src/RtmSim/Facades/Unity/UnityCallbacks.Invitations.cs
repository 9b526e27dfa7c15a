using System;
using agora_rtm;
using RtmSim.Client;

namespace RtmSim.Facades.Unity;

/// <content>Call invitations; each callback has an object of its own (L-14).</content>
internal static partial class UnityCallbacks
{
    public static Delegate? Find(RtmCallEventHandler handler, ClientEvent happened) =>
        happened switch
        {
            CallerInvitationMoved moved => moved.State switch
            {
                CallerState.ReceivedByRemote => handler.OnLocalInvitationReceivedByPeer,
                CallerState.AcceptedByRemote => handler.OnLocalInvitationAccepted,
                CallerState.RefusedByRemote => handler.OnLocalInvitationRefused,
                _ => handler.OnLocalInvitationCanceled,
            },
            CallerInvitationFailed => handler.OnLocalInvitationFailure,
            CalleeInvitationMoved moved => moved.State switch
            {
                CalleeState.InvitationReceived => handler.OnRemoteInvitationReceived,
                CalleeState.Accepted => handler.OnRemoteInvitationAccepted,
                CalleeState.Refused => handler.OnRemoteInvitationRefused,
                _ => handler.OnRemoteInvitationCanceled,
            },
            CalleeInvitationFailed => handler.OnRemoteInvitationFailure,
            _ => throw Unknown(happened),
        };

    public static void Run(RtmCallEventHandler handler, ClientEvent happened)
    {
        switch (happened)
        {
            case CallerInvitationMoved moved:
                Run(handler, moved, new LocalInvitation(moved.Invitation));
                break;
            case CallerInvitationFailed failed:
                handler.OnLocalInvitationFailure!(
                    new LocalInvitation(failed.Invitation),
                    (LOCAL_INVITATION_ERR_CODE)Code(failed));
                break;
            case CalleeInvitationMoved moved:
                Run(handler, moved, new RemoteInvitation(moved.Invitation));
                break;
            case CalleeInvitationFailed failed:
                handler.OnRemoteInvitationFailure!(
                    new RemoteInvitation(failed.Invitation),
                    (REMOTE_INVITATION_ERR_CODE)Code(failed));
                break;
        }
    }

    private static void Run(
        RtmCallEventHandler handler, CallerInvitationMoved moved, LocalInvitation invitation)
    {
        switch (moved.State)
        {
            case CallerState.ReceivedByRemote:
                handler.OnLocalInvitationReceivedByPeer!(invitation);
                break;
            case CallerState.AcceptedByRemote:
                handler.OnLocalInvitationAccepted!(invitation, moved.Facts.Response);
                break;
            case CallerState.RefusedByRemote:
                handler.OnLocalInvitationRefused!(invitation, moved.Facts.Response);
                break;
            default:
                handler.OnLocalInvitationCanceled!(invitation);
                break;
        }
    }

    private static void Run(
        RtmCallEventHandler handler, CalleeInvitationMoved moved, RemoteInvitation invitation)
    {
        switch (moved.State)
        {
            case CalleeState.InvitationReceived:
                handler.OnRemoteInvitationReceived!(invitation);
                break;
            case CalleeState.Accepted:
                handler.OnRemoteInvitationAccepted!(invitation);
                break;
            case CalleeState.Refused:
                handler.OnRemoteInvitationRefused!(invitation);
                break;
            default:
                handler.OnRemoteInvitationCanceled!(invitation);
                break;
        }
    }
}
