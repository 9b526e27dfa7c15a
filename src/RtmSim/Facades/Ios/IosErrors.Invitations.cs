using System;
using DT.Xamarin.Agora;
using RtmSim.Protocol;

namespace RtmSim.Facades.Ios;

/// <content>Call invitations.</content>
internal static partial class IosErrors
{
    private static Operation[] InvitationCalls => new[]
    {
        Operation.SendInvitation,
        Operation.CancelInvitation,
        Operation.AcceptInvitation,
        Operation.RefuseInvitation,
    };

    /// <summary>101 is no member of their enum, as in the other SDK (S-86).</summary>
    private static (Failure, Enum)[] NamelessRows => new (Failure, Enum)[]
    {
        (Failure.NotInitialized, (AgoraRtmInvitationApiCallErrorCode)101),
    };

    private static (Failure, Enum)[] InvitationCallRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmInvitationApiCallErrorCode.Ok),
        (Failure.InvalidArgument, AgoraRtmInvitationApiCallErrorCode.InvalidAugment),
        (Failure.NotStarted, AgoraRtmInvitationApiCallErrorCode.NotStarted),
        (Failure.AlreadyEnded, AgoraRtmInvitationApiCallErrorCode.AlreadyEnd),
        (Failure.AlreadyAccepted, AgoraRtmInvitationApiCallErrorCode.AlreadyAccept),
        (Failure.AlreadySent, AgoraRtmInvitationApiCallErrorCode.AlreadySent),
    };

    private static (Failure, Enum)[] LocalInvitationRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmLocalInvitationErrorCode.Ok),
        (Failure.PeerUnreachable, AgoraRtmLocalInvitationErrorCode.RemoteOffline),
        (Failure.Timeout, AgoraRtmLocalInvitationErrorCode.RemoteNoResponse),
        (Failure.Expired, AgoraRtmLocalInvitationErrorCode.Expire),
        (Failure.NotLoggedIn, AgoraRtmLocalInvitationErrorCode.NotLoggedIn),
    };

    private static (Failure, Enum)[] RemoteInvitationRows => new (Failure, Enum)[]
    {
        (Failure.None, AgoraRtmRemoteInvitationErrorCode.Ok),
        (Failure.PeerUnreachable, AgoraRtmRemoteInvitationErrorCode.LocalOffline),
        (Failure.Timeout, AgoraRtmRemoteInvitationErrorCode.AcceptFailure),
        (Failure.Expired, AgoraRtmRemoteInvitationErrorCode.Expire),
    };
}
