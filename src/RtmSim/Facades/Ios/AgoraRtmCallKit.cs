// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using Foundation;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Ios;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace DT.Xamarin.Agora;

/// <summary>A client's call invitations.</summary>
/// <remarks>
/// A call's completion says whether it was taken (L-13): a refusal at once, Ok later without delay.
/// What becomes of the invitation is told to the delegate.
/// </remarks>
public class AgoraRtmCallKit : NSObject
{
    private readonly DelegateSlot<AgoraRtmCallDelegate> _delegate =
        new(methods => new ExportedCallDelegate(methods));

    private readonly AgoraRtmKit _kit;

    /// <summary>
    /// A call kit of no client, which the binding allows: all completions get 101 at once, which
    /// has no name here (S-86).
    /// </summary>
    public AgoraRtmCallKit()
    {
    }

    internal AgoraRtmCallKit(AgoraRtmKit kit)
    {
        _kit = kit;
        kit.Face.Client.Invitations.Sink = new Sink(this);
    }

    /// <summary>Who is told of events; null for nobody.</summary>
    /// <remarks>Null too while WeakCallDelegate is an object of another class.</remarks>
    public AgoraRtmCallDelegate CallDelegate
    {
        get => _delegate.Typed;
        set => _delegate.Object = value;
    }

    /// <summary>
    /// The same, as any object. One of another class is told by its methods with an
    /// <see cref="ExportAttribute"/> of the delegate's selectors.
    /// </summary>
    public virtual NSObject WeakCallDelegate
    {
        get => _delegate.Object;
        set => _delegate.Object = value;
    }

    /// <summary>The client it belongs to; null for none.</summary>
    public virtual AgoraRtmKit RtmKit => _kit;

    /// <summary>Who is told of events; null for nobody.</summary>
    internal AgoraRtmCallDelegate Told => _delegate.Told;

    /// <summary>
    /// Accepts an invitation: the caller hears it after 20 ms, RemoteInvitationAccepted follows
    /// after 40 ms (L-05); unconfirmed, it fails after 5 s (S-52).
    /// </summary>
    /// <param name="remoteInvitation">An invitation that was received.</param>
    /// <param name="completion">
    /// Told at once: InvalidAugment over 8 KB of response (L-06), NotStarted, AlreadyEnd,
    /// AlreadyAccept (L-02). Later: Ok.
    /// </param>
    public virtual void AcceptRemoteInvitation(
        AgoraRtmRemoteInvitation remoteInvitation,
        AgoraRtmRemoteInvitationAcceptBlock completion) => CallRemote(
            IosNames.AcceptRemoteInvitation,
            remoteInvitation,
            new Completion(
                Operation.AcceptInvitation, completion,
                (_, code) => completion((AgoraRtmInvitationApiCallErrorCode)code)),
            (invitations, target) => invitations.Accept(target));

    /// <summary>
    /// Cancels an invitation: LocalInvitationCanceled follows after 20 ms, or with the link down
    /// when it is back, at most after 10 s (S-49).
    /// </summary>
    /// <param name="localInvitation">An invitation that is open.</param>
    /// <param name="completion">
    /// Told at once: InvalidAugment for null (PR-12), NotStarted, AlreadyEnd (L-02). Later: Ok.
    /// </param>
    public virtual void CancelLocalInvitation(
        AgoraRtmLocalInvitation localInvitation,
        AgoraRtmLocalInvitationCancelBlock completion) => CallLocal(
            IosNames.CancelLocalInvitation,
            localInvitation,
            new Completion(
                Operation.CancelInvitation, completion,
                (_, code) => completion((AgoraRtmInvitationApiCallErrorCode)code)),
            (invitations, target) => invitations.Cancel(target));

    /// <summary>
    /// Refuses an invitation: RemoteInvitationRefused follows after 20 ms, or with the link down
    /// when it is back, at most after 10 s (S-49).
    /// </summary>
    /// <param name="remoteInvitation">An invitation that was received.</param>
    /// <param name="completion">As for accepting.</param>
    public virtual void RefuseRemoteInvitation(
        AgoraRtmRemoteInvitation remoteInvitation,
        AgoraRtmRemoteInvitationRefuseBlock completion) => CallRemote(
            IosNames.RefuseRemoteInvitation,
            remoteInvitation,
            new Completion(
                Operation.RefuseInvitation, completion,
                (_, code) => completion((AgoraRtmInvitationApiCallErrorCode)code)),
            (invitations, target) => invitations.Refuse(target));

    /// <summary>
    /// Sends an invitation: the callee gets it after 20 ms, LocalInvitationReceivedByPeer follows
    /// after 40 ms (S-49). Unacknowledged it fails after 30 s (L-03), unanswered 60 s later (L-04);
    /// without a login at once, as an event (S-53).
    /// </summary>
    /// <param name="localInvitation">An invitation that was not sent before.</param>
    /// <param name="completion">
    /// Told at once: InvalidAugment for the callee, the channel ID, over 8 KB of content (L-06,
    /// L-07), null, or another client's; AlreadyEnd, AlreadySent (L-02). Later: Ok.
    /// </param>
    public virtual void SendLocalInvitation(
        AgoraRtmLocalInvitation localInvitation,
        AgoraRtmLocalInvitationSendBlock completion) => CallLocal(
            IosNames.SendLocalInvitation,
            localInvitation,
            new Completion(
                Operation.SendInvitation, completion,
                (_, code) => completion((AgoraRtmInvitationApiCallErrorCode)code)),
            (invitations, target) => invitations.Send(target));

    private void CallLocal(
        TraceName name, AgoraRtmLocalInvitation invitation, Completion completion,
        Func<Invitations, CallerInvitation, Failure> body)
    {
        bool isInert = _kit is null || _kit.Face.IsDisposed || _kit.Face.HasNoAppId;
        CallerInvitation target = invitation is null || invitation.IsDisposed || isInert
            ? null
            : _kit.Face.Invitations.Target(invitation);
        Call(
            name,
            target is null
                ? CallArguments.None
                : new CallArguments(
                    ("call", target.Call.ToString()),
                    ("callee", target.CalleeId),
                    ("content", target.Content),
                    ("channelId", target.ChannelId)),
            completion,
            invitations => body(invitations, target));
    }

    private void CallRemote(
        TraceName name, AgoraRtmRemoteInvitation invitation, Completion completion,
        Func<Invitations, CalleeInvitation, Failure> body)
    {
        CalleeInvitation target = invitation?.Target;
        Call(
            name,
            target is null
                ? CallArguments.None
                : new CallArguments(
                    ("call", target.Call.ToString()),
                    ("caller", target.CallerId),
                    ("response", target.Response)),
            completion,
            invitations => invitation is { Target: null }
                ? Failure.NotStarted
                : body(invitations, target));
    }

    private void Call(
        TraceName name, CallArguments arguments, Completion completion,
        Func<Invitations, Failure> body)
    {
        if (_kit is null)
        {
            completion.RunWithoutClient();
            return;
        }

        _kit.Face.Call(
            name,
            arguments,
            completion,
            client =>
            {
                Failure failure = body(client.Invitations);
                if (failure == Failure.None)
                {
                    _kit.Face.Confirm(completion);
                }

                return failure;
            });
    }

    /// <summary>Takes the invitations' events; the public class should not show it.</summary>
    private sealed class Sink : IClientSink
    {
        private readonly AgoraRtmCallKit _owner;

        public Sink(AgoraRtmCallKit owner) => _owner = owner;

        public void OnEvent(ClientEvent happened) => _owner._kit.Face.Take(
            _owner, happened, hasDelegate: _owner.Told is not null);
    }
}
