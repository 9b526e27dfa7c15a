using DT.Xamarin.Agora;
using RtmSim.Client;

namespace RtmSim.Facades.Ios;

/// <content>Call invitations.</content>
internal static partial class IosCallbacks
{
    public static void Run(
        AgoraRtmCallDelegate told, AgoraRtmCallKit calls, IosInvitations invitations,
        ClientEvent happened)
    {
        switch (happened)
        {
            case CallerInvitationMoved moved:
                Run(told, calls, invitations.Find(moved.Invitation), moved);
                break;
            case CallerInvitationFailed failed:
                told.LocalInvitationFailure(
                    calls,
                    invitations.Find(failed.Invitation),
                    (AgoraRtmLocalInvitationErrorCode)IosErrors.Number(failed));
                break;
            case CalleeInvitationMoved moved:
                Run(told, calls, invitations.Find(moved.Invitation), moved.State);
                break;
            case CalleeInvitationFailed failed:
                told.RemoteInvitationFailure(
                    calls,
                    invitations.Find(failed.Invitation),
                    (AgoraRtmRemoteInvitationErrorCode)IosErrors.Number(failed));
                break;
            default:
                throw Unknown(happened);
        }
    }

    private static void Run(
        AgoraRtmCallDelegate told, AgoraRtmCallKit calls, AgoraRtmLocalInvitation invitation,
        CallerInvitationMoved moved)
    {
        switch (moved.State)
        {
            case CallerState.ReceivedByRemote:
                told.LocalInvitationReceivedByPeer(calls, invitation);
                break;
            case CallerState.AcceptedByRemote:
                told.LocalInvitationAccepted(calls, invitation, moved.Facts.Response);
                break;
            case CallerState.RefusedByRemote:
                told.LocalInvitationRefused(calls, invitation, moved.Facts.Response);
                break;
            default:
                told.LocalInvitationCanceled(calls, invitation);
                break;
        }
    }

    private static void Run(
        AgoraRtmCallDelegate told, AgoraRtmCallKit calls, AgoraRtmRemoteInvitation invitation,
        CalleeState state)
    {
        switch (state)
        {
            case CalleeState.InvitationReceived:
                told.RemoteInvitationReceived(calls, invitation);
                break;
            case CalleeState.Accepted:
                told.RemoteInvitationAccepted(calls, invitation);
                break;
            case CalleeState.Refused:
                told.RemoteInvitationRefused(calls, invitation);
                break;
            default:
                told.RemoteInvitationCanceled(calls, invitation);
                break;
        }
    }
}
