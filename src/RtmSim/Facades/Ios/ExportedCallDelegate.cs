// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using DT.Xamarin.Agora;

namespace RtmSim.Facades.Ios;

/// <summary>Tells a call kit's events to the methods that an object exports.</summary>
internal sealed class ExportedCallDelegate : AgoraRtmCallDelegate
{
    private readonly ExportedMethods _target;

    public ExportedCallDelegate(ExportedMethods target) => _target = target;

    /// <summary>An object's methods, whichever way it has them.</summary>
    public static AgoraRtmCallDelegate Of(IAgoraRtmCallDelegate told) =>
        told as AgoraRtmCallDelegate ?? new ExportedCallDelegate(new ExportedMethods(told));

    public override void LocalInvitationAccepted(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
        _target.Call(
            "rtmCallKit:localInvitationAccepted:withResponse:", callKit, localInvitation, response);

    public override void LocalInvitationCanceled(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation) =>
        _target.Call("rtmCallKit:localInvitationCanceled:", callKit, localInvitation);

    public override void LocalInvitationFailure(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation,
        AgoraRtmLocalInvitationErrorCode errorCode) =>
        _target.Call(
            "rtmCallKit:localInvitationFailure:errorCode:", callKit, localInvitation, errorCode);

    public override void LocalInvitationReceivedByPeer(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation) =>
        _target.Call("rtmCallKit:localInvitationReceivedByPeer:", callKit, localInvitation);

    public override void LocalInvitationRefused(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response) =>
        _target.Call(
            "rtmCallKit:localInvitationRefused:withResponse:", callKit, localInvitation, response);

    public override void RemoteInvitationAccepted(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
        _target.Call("rtmCallKit:remoteInvitationAccepted:", callKit, remoteInvitation);

    public override void RemoteInvitationCanceled(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
        _target.Call("rtmCallKit:remoteInvitationCanceled:", callKit, remoteInvitation);

    public override void RemoteInvitationFailure(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation,
        AgoraRtmRemoteInvitationErrorCode errorCode) =>
        _target.Call(
            "rtmCallKit:remoteInvitationFailure:errorCode:", callKit, remoteInvitation, errorCode);

    public override void RemoteInvitationReceived(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
        _target.Call("rtmCallKit:remoteInvitationReceived:", callKit, remoteInvitation);

    public override void RemoteInvitationRefused(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation) =>
        _target.Call("rtmCallKit:remoteInvitationRefused:", callKit, remoteInvitation);
}
