// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

namespace agora_rtm;

/// <summary>
/// The app's handlers of invitations. The members are fields: set them with <c>=</c> or
/// <c>+=</c>. A handler is read when its event arrives and again when it is delivered; if it is
/// null at either moment, the event is lost (B-18). Unlike the handlers of clients and channels
/// they get no handler index (B-25).
/// </summary>
public sealed class RtmCallEventHandler : IRtmApiNative
{
    /// <summary>The callee has the invitation; its 60 s begin (L-04, L-17).</summary>
    public OnLocalInvitationReceivedByPeerHandler OnLocalInvitationReceivedByPeer;

    /// <summary>The service took the cancel (S-49).</summary>
    public OnLocalInvitationCanceledHandler OnLocalInvitationCanceled;

    /// <summary>The callee accepted; here before the callee hears the same (L-05).</summary>
    public OnLocalInvitationAcceptedHandler OnLocalInvitationAccepted;

    /// <summary>The callee refused.</summary>
    public OnLocalInvitationRefusedHandler OnLocalInvitationRefused;

    /// <summary>The invitation failed.</summary>
    public OnLocalInvitationFailureHandler OnLocalInvitationFailure;

    /// <summary>An invitation arrived.</summary>
    public OnRemoteInvitationReceivedHandler OnRemoteInvitationReceived;

    /// <summary>The service took the refusal (S-49).</summary>
    public OnRemoteInvitationRefusedHandler OnRemoteInvitationRefused;

    /// <summary>The caller confirmed the acceptance (L-05).</summary>
    public OnRemoteInvitationAcceptedHandler OnRemoteInvitationAccepted;

    /// <summary>The caller cancelled it.</summary>
    public OnRemoteInvitationCanceledHandler OnRemoteInvitationCanceled;

    /// <summary>The invitation failed.</summary>
    public OnRemoteInvitationFailureHandler OnRemoteInvitationFailure;

    /// <summary>Handles OnLocalInvitationReceivedByPeer.</summary>
    /// <param name="localInvitation">The invitation, in a new object (L-14).</param>
    public delegate void OnLocalInvitationReceivedByPeerHandler(LocalInvitation localInvitation);

    /// <summary>Handles OnLocalInvitationCanceled.</summary>
    /// <param name="localInvitation">The invitation, in a new object (L-14).</param>
    public delegate void OnLocalInvitationCanceledHandler(LocalInvitation localInvitation);

    /// <summary>Handles OnLocalInvitationAccepted.</summary>
    /// <param name="localInvitation">The invitation, in a new object (L-14).</param>
    /// <param name="response">What the callee said.</param>
    public delegate void OnLocalInvitationAcceptedHandler(
        LocalInvitation localInvitation, string response);

    /// <summary>Handles OnLocalInvitationRefused.</summary>
    /// <param name="localInvitation">The invitation, in a new object (L-14).</param>
    /// <param name="response">What the callee said.</param>
    public delegate void OnLocalInvitationRefusedHandler(
        LocalInvitation localInvitation, string response);

    /// <summary>Handles OnLocalInvitationFailure.</summary>
    /// <param name="localInvitation">The invitation, in a new object (L-14).</param>
    /// <param name="errorCode">Why it failed.</param>
    public delegate void OnLocalInvitationFailureHandler(
        LocalInvitation localInvitation, LOCAL_INVITATION_ERR_CODE errorCode);

    /// <summary>Handles OnRemoteInvitationReceived.</summary>
    /// <param name="remoteInvitation">The invitation, in a new object (L-14).</param>
    public delegate void OnRemoteInvitationReceivedHandler(RemoteInvitation remoteInvitation);

    /// <summary>Handles OnRemoteInvitationRefused.</summary>
    /// <param name="remoteInvitation">The invitation, in a new object (L-14).</param>
    public delegate void OnRemoteInvitationRefusedHandler(RemoteInvitation remoteInvitation);

    /// <summary>Handles OnRemoteInvitationAccepted.</summary>
    /// <param name="remoteInvitation">The invitation, in a new object (L-14).</param>
    public delegate void OnRemoteInvitationAcceptedHandler(RemoteInvitation remoteInvitation);

    /// <summary>Handles OnRemoteInvitationCanceled.</summary>
    /// <param name="remoteInvitation">The invitation, in a new object (L-14).</param>
    public delegate void OnRemoteInvitationCanceledHandler(RemoteInvitation remoteInvitation);

    /// <summary>Handles OnRemoteInvitationFailure.</summary>
    /// <param name="remoteInvitation">The invitation, in a new object (L-14).</param>
    /// <param name="errorCode">Why it failed.</param>
    public delegate void OnRemoteInvitationFailureHandler(
        RemoteInvitation remoteInvitation, REMOTE_INVITATION_ERR_CODE errorCode);

    /// <summary>Whether nothing is delivered through it any more.</summary>
    internal bool IsReleased { get; private set; }

    /// <summary>Stops all delivery through this handler.</summary>
    public void Release() => IsReleased = true;
}
