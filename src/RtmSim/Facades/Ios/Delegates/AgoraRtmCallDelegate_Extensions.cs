// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Facades.Ios;

namespace DT.Xamarin.Agora;

/// <summary>
/// Calls the optional methods of <see cref="IAgoraRtmCallDelegate"/>.
/// One that the object neither overrides nor exports does nothing.
/// </summary>
public static class AgoraRtmCallDelegate_Extensions
{
    /// <summary>Calls <see cref="AgoraRtmCallDelegate.LocalInvitationAccepted"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation.</param>
    /// <param name="response">What the callee answered.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void LocalInvitationAccepted(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmLocalInvitation localInvitation, string response) =>
        Told(This).LocalInvitationAccepted(callKit, localInvitation, response);

    /// <summary>Calls <see cref="AgoraRtmCallDelegate.LocalInvitationCanceled"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void LocalInvitationCanceled(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmLocalInvitation localInvitation) =>
        Told(This).LocalInvitationCanceled(callKit, localInvitation);

    /// <summary>Calls <see cref="AgoraRtmCallDelegate.LocalInvitationFailure"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation.</param>
    /// <param name="errorCode">Why.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void LocalInvitationFailure(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmLocalInvitation localInvitation, AgoraRtmLocalInvitationErrorCode errorCode) =>
        Told(This).LocalInvitationFailure(callKit, localInvitation, errorCode);

    /// <summary>Calls <see cref="AgoraRtmCallDelegate.LocalInvitationReceivedByPeer"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void LocalInvitationReceivedByPeer(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmLocalInvitation localInvitation) =>
        Told(This).LocalInvitationReceivedByPeer(callKit, localInvitation);

    /// <summary>Calls <see cref="AgoraRtmCallDelegate.LocalInvitationRefused"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="localInvitation">The invitation.</param>
    /// <param name="response">What the callee answered.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void LocalInvitationRefused(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmLocalInvitation localInvitation, string response) =>
        Told(This).LocalInvitationRefused(callKit, localInvitation, response);

    /// <summary>Calls <see cref="AgoraRtmCallDelegate.RemoteInvitationAccepted"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void RemoteInvitationAccepted(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmRemoteInvitation remoteInvitation) =>
        Told(This).RemoteInvitationAccepted(callKit, remoteInvitation);

    /// <summary>Calls <see cref="AgoraRtmCallDelegate.RemoteInvitationCanceled"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void RemoteInvitationCanceled(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmRemoteInvitation remoteInvitation) =>
        Told(This).RemoteInvitationCanceled(callKit, remoteInvitation);

    /// <summary>Calls <see cref="AgoraRtmCallDelegate.RemoteInvitationFailure"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation.</param>
    /// <param name="errorCode">Why.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void RemoteInvitationFailure(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmRemoteInvitation remoteInvitation, AgoraRtmRemoteInvitationErrorCode errorCode) =>
        Told(This).RemoteInvitationFailure(callKit, remoteInvitation, errorCode);

    /// <summary>Calls <see cref="AgoraRtmCallDelegate.RemoteInvitationReceived"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void RemoteInvitationReceived(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmRemoteInvitation remoteInvitation) =>
        Told(This).RemoteInvitationReceived(callKit, remoteInvitation);

    /// <summary>Calls <see cref="AgoraRtmCallDelegate.RemoteInvitationRefused"/>.</summary>
    /// <param name="This">The delegate.</param>
    /// <param name="callKit">The call kit.</param>
    /// <param name="remoteInvitation">The invitation.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    public static void RemoteInvitationRefused(
        this IAgoraRtmCallDelegate This, AgoraRtmCallKit callKit,
        AgoraRtmRemoteInvitation remoteInvitation) =>
        Told(This).RemoteInvitationRefused(callKit, remoteInvitation);

    private static AgoraRtmCallDelegate Told(IAgoraRtmCallDelegate told) => ExportedCallDelegate.Of(
        told ?? throw new ArgumentNullException(nameof(told), "There is no delegate."));
}
