// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using Foundation;

namespace DT.Xamarin.Agora;

/// <summary>
/// What becomes of invitations. Override what the app wants to know; the rest does nothing (PR-03).
/// </summary>
public class AgoraRtmCallDelegate : NSObject, IAgoraRtmCallDelegate
{
    /// <summary>The callee accepted (L-05).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation; the object that the app sent.</param>
    /// <param name="response">What the callee answered.</param>
    public virtual void LocalInvitationAccepted(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response)
    {
    }

    /// <summary>The invitation was cancelled (S-49).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation; the object that the app sent.</param>
    public virtual void LocalInvitationCanceled(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation)
    {
    }

    /// <summary>The invitation failed (L-01).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation; the object that the app sent.</param>
    /// <param name="errorCode">Why.</param>
    public virtual void LocalInvitationFailure(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation,
        AgoraRtmLocalInvitationErrorCode errorCode)
    {
    }

    /// <summary>The callee has the invitation (L-01).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation; the object that the app sent.</param>
    public virtual void LocalInvitationReceivedByPeer(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation)
    {
    }

    /// <summary>The callee refused (L-01).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation; the object that the app sent.</param>
    /// <param name="response">What the callee answered.</param>
    public virtual void LocalInvitationRefused(
        AgoraRtmCallKit callKit, AgoraRtmLocalInvitation localInvitation, string response)
    {
    }

    /// <summary>The caller confirmed the acceptance (L-05).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation; the same object each time.</param>
    public virtual void RemoteInvitationAccepted(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation)
    {
    }

    /// <summary>The caller cancelled (L-01).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation; the same object each time.</param>
    public virtual void RemoteInvitationCanceled(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation)
    {
    }

    /// <summary>The invitation failed (L-01).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation; the same object each time.</param>
    /// <param name="errorCode">Why.</param>
    public virtual void RemoteInvitationFailure(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation,
        AgoraRtmRemoteInvitationErrorCode errorCode)
    {
    }

    /// <summary>An invitation has arrived (L-01).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation; the same object each time.</param>
    public virtual void RemoteInvitationReceived(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation)
    {
    }

    /// <summary>The service has the refusal (S-49).</summary>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation; the same object each time.</param>
    public virtual void RemoteInvitationRefused(
        AgoraRtmCallKit callKit, AgoraRtmRemoteInvitation remoteInvitation)
    {
    }
}
