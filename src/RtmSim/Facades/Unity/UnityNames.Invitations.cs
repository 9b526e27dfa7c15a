using RtmSim.Client;
using RtmSim.Tracing;

namespace RtmSim.Facades.Unity;

/// <content>Call invitations.</content>
internal static partial class UnityNames
{
    public static readonly TraceName DisposeCallManager = new("RtmCallManager.Dispose");
    public static readonly TraceName CreateLocalCallInvitation = new("CreateLocalCallInvitation");
    public static readonly TraceName SendLocalInvitation = new("SendLocalInvitation");
    public static readonly TraceName CancelLocalInvitation = new("CancelLocalInvitation");
    public static readonly TraceName AcceptRemoteInvitation = new("AcceptRemoteInvitation");
    public static readonly TraceName RefuseRemoteInvitation = new("RefuseRemoteInvitation");

    private static readonly TraceName OnLocalReceived = new("OnLocalInvitationReceivedByPeer");
    private static readonly TraceName OnLocalCanceled = new("OnLocalInvitationCanceled");
    private static readonly TraceName OnLocalAccepted = new("OnLocalInvitationAccepted");
    private static readonly TraceName OnLocalRefused = new("OnLocalInvitationRefused");
    private static readonly TraceName OnLocalFailure = new("OnLocalInvitationFailure");
    private static readonly TraceName OnRemoteReceived = new("OnRemoteInvitationReceived");
    private static readonly TraceName OnRemoteRefused = new("OnRemoteInvitationRefused");
    private static readonly TraceName OnRemoteAccepted = new("OnRemoteInvitationAccepted");
    private static readonly TraceName OnRemoteCanceled = new("OnRemoteInvitationCanceled");
    private static readonly TraceName OnRemoteFailure = new("OnRemoteInvitationFailure");

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
