using RtmSim.Client;
using RtmSim.Tracing;

namespace RtmSim.Facades.Ios;

/// <content>Call invitations.</content>
internal static partial class IosNames
{
    public static readonly TraceName SendLocalInvitation = new("SendLocalInvitation");
    public static readonly TraceName CancelLocalInvitation = new("CancelLocalInvitation");
    public static readonly TraceName AcceptRemoteInvitation = new("AcceptRemoteInvitation");
    public static readonly TraceName RefuseRemoteInvitation = new("RefuseRemoteInvitation");

    private static readonly TraceName OnLocalReceived = new("LocalInvitationReceivedByPeer");
    private static readonly TraceName OnLocalCanceled = new("LocalInvitationCanceled");
    private static readonly TraceName OnLocalAccepted = new("LocalInvitationAccepted");
    private static readonly TraceName OnLocalRefused = new("LocalInvitationRefused");
    private static readonly TraceName OnLocalFailure = new("LocalInvitationFailure");
    private static readonly TraceName OnRemoteReceived = new("RemoteInvitationReceived");
    private static readonly TraceName OnRemoteRefused = new("RemoteInvitationRefused");
    private static readonly TraceName OnRemoteAccepted = new("RemoteInvitationAccepted");
    private static readonly TraceName OnRemoteCanceled = new("RemoteInvitationCanceled");
    private static readonly TraceName OnRemoteFailure = new("RemoteInvitationFailure");

    private static TraceName OfInvitation(IInvitationEvent happened) => happened switch
    {
        CallerInvitationMoved { State: CallerState.ReceivedByRemote } => OnLocalReceived,
        CallerInvitationMoved { State: CallerState.AcceptedByRemote } => OnLocalAccepted,
        CallerInvitationMoved { State: CallerState.RefusedByRemote } => OnLocalRefused,
        CallerInvitationMoved => OnLocalCanceled,
        CallerInvitationFailed => OnLocalFailure,
        CalleeInvitationMoved { State: CalleeState.InvitationReceived } => OnRemoteReceived,
        CalleeInvitationMoved { State: CalleeState.Accepted } => OnRemoteAccepted,
        CalleeInvitationMoved { State: CalleeState.Refused } => OnRemoteRefused,
        CalleeInvitationMoved => OnRemoteCanceled,
        _ => OnRemoteFailure,
    };
}
