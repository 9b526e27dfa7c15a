// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace agora_rtm;

/// <summary>Call invitations of one client; it comes from GetRtmCallManager.</summary>
/// <remarks>
/// A call that is refused returns why, changes nothing and has no callback (L-12, L-13). After
/// Dispose all calls return -7 (B-09). Invitations use no message budget (S-55).
/// </remarks>
public sealed class RtmCallManager : IRtmApiNative, IDisposable
{
    private readonly RtmClientFace _face;
    private RtmCallEventHandler _handler;
    private bool _isDisposed;

    internal RtmCallManager(RtmClientFace face, RtmCallEventHandler handler)
    {
        _face = face;
        _handler = handler;
        face.Client.Invitations.Sink = new Sink(this);
    }

    private bool IsGone => _isDisposed || _face.IsDisposed;

    /// <summary>
    /// Makes an invitation, IDLE, without a login and for any callee ID; whether that is valid
    /// shows at Send (B-22, S-53). Null after Dispose (B-09).
    /// </summary>
    /// <param name="calleeId">The callee, 1 to 64 bytes .</param>
    public LocalInvitation CreateLocalCallInvitation(string calleeId)
    {
        if (IsGone)
        {
            return null;
        }

        using ThreadGate.Passage passage = _face.Enter(UnityNames.CreateLocalCallInvitation);
        _face.Note(
            UnityNames.CreateLocalCallInvitation, new CallArguments(("callee", calleeId)),
            "B-22");
        return new LocalInvitation(
            _face.Client.Invitations.Create(calleeId ?? string.Empty));
    }

    /// <summary>
    /// Sends an invitation. The callee gets it after 20 ms, OnLocalInvitationReceivedByPeer
    /// follows after 40 ms (S-49). Until then it is sent again 2 s after each result; after 30 s it
    /// fails with 1 or 2 (L-03), 60 s after it was received with 3 (L-04). Without a login it
    /// returns 0 and fails with 4 (S-53).
    /// </summary>
    /// <param name="invitation">An invitation that was not sent before.</param>
    /// <returns>
    /// 0, or at once: 1 the callee, the channel ID or over 8 KB of content (L-06, L-07), or an
    /// object that is disposed or another client's; 3 ended, 5 sent already (L-02); 101,
    /// -7.
    /// </returns>
    /// <exception cref="NullReferenceException">The invitation is null .</exception>
    public int SendLocalInvitation(LocalInvitation invitation) => CallLocal(
        UnityNames.SendLocalInvitation,
        Operation.SendInvitation,
        invitation,
        (invitations, target) => invitations.Send(target));

    /// <summary>
    /// Cancels an invitation. OnLocalInvitationCanceled follows after 20 ms, or with the link down
    /// when it is back, at most after 10 s; the callee hears of it if it had the invitation (S-49,
    /// L-16). If the callee's answer reaches the service before, that counts instead.
    /// </summary>
    /// <param name="invitation">An invitation that is open.</param>
    /// <returns>0, or at once: 1 disposed, 2 not sent, 3 ended (L-02), 101, -7.</returns>
    /// <exception cref="NullReferenceException">The invitation is null .</exception>
    public int CancelLocalInvitation(LocalInvitation invitation) => CallLocal(
        UnityNames.CancelLocalInvitation,
        Operation.CancelInvitation,
        invitation,
        (invitations, target) => invitations.Cancel(target));

    /// <summary>
    /// Accepts an invitation. The caller hears it after 20 ms, OnRemoteInvitationAccepted follows
    /// after 40 ms (L-05); unconfirmed, it fails after 5 s with 1 or 2 (S-52). It starts no media
    /// and joins no channel (L-15).
    /// </summary>
    /// <param name="invitation">An invitation that was received.</param>
    /// <returns>
    /// 0, or at once: 1 over 8 KB of response (L-06), 3 ended, disposed or another client's
    /// (A-22, S-48), 4 accepted already (L-02), 101, -7.
    /// </returns>
    /// <exception cref="NullReferenceException">The invitation is null .</exception>
    public int AcceptRemoteInvitation(RemoteInvitation invitation) => CallRemote(
        UnityNames.AcceptRemoteInvitation,
        Operation.AcceptInvitation,
        invitation,
        (invitations, target) => invitations.Accept(target));

    /// <summary>
    /// Refuses an invitation. OnRemoteInvitationRefused follows after 20 ms, or with the link down
    /// when it is back, at most after 10 s (S-49).
    /// </summary>
    /// <param name="invitation">An invitation that was received.</param>
    /// <returns>
    /// 0, or at once: 1 over 8 KB of response (L-06), 3 ended, disposed or another client's
    /// (A-22, S-48), 4 accepted already (S-48), 101, -7.
    /// </returns>
    /// <exception cref="NullReferenceException">The invitation is null .</exception>
    public int RefuseRemoteInvitation(RemoteInvitation invitation) => CallRemote(
        UnityNames.RefuseRemoteInvitation,
        Operation.RefuseInvitation,
        invitation,
        (invitations, target) => invitations.Refuse(target));

    /// <summary>
    /// Ends the manager: its calls return -7 and no event comes any more, while the SDK goes on
    /// acknowledging what arrives (B-09, S-54). A second call does nothing.
    /// </summary>
    public void Dispose()
    {
        if (IsGone || _face.Host.HasEnded)
        {
            return;
        }

        using ThreadGate.Passage passage = _face.Enter(UnityNames.DisposeCallManager);
        _face.Note(UnityNames.DisposeCallManager, CallArguments.None, "B-09");
        ReleaseNow();
    }

    /// <summary>From now on events go to this handler (S-54).</summary>
    internal void Use(RtmCallEventHandler handler) => _handler = handler;

    internal void ReleaseNow() => _isDisposed = true;

    internal void Deliver(ClientEvent happened) => _face.Run(
        happened, FindHandler(happened), () => UnityCallbacks.Run(_handler, happened));

    private Delegate FindHandler(ClientEvent happened) =>
        _isDisposed || _handler.IsReleased ? null : UnityCallbacks.Find(_handler, happened);

    private int CallLocal(
        TraceName name, Operation operation, LocalInvitation invitation,
        Func<Invitations, CallerInvitation, Failure> body)
    {
        if (!IsGone)
        {
            WrapperNull.Check(invitation, nameof(invitation));
        }

        CallerInvitation target = invitation?.Target;
        return _face.Call(
            name,
            target is null
                ? CallArguments.None
                : new CallArguments(
                    ("call", target.Call.ToString()),
                    ("callee", target.CalleeId),
                    ("content", target.Content),
                    ("channelId", target.ChannelId)),
            operation,
            () => body(_face.Client.Invitations, target),
            IsGone ? "B-09" : null);
    }

    private int CallRemote(
        TraceName name, Operation operation, RemoteInvitation invitation,
        Func<Invitations, CalleeInvitation, Failure> body)
    {
        if (!IsGone)
        {
            WrapperNull.Check(invitation, nameof(invitation));
        }

        CalleeInvitation target = invitation?.Target;
        return _face.Call(
            name,
            target is null
                ? CallArguments.None
                : new CallArguments(
                    ("call", target.Call.ToString()),
                    ("caller", target.CallerId),
                    ("response", target.Response)),
            operation,
            () => body(_face.Client.Invitations, target),
            IsGone ? "B-09" : null);
    }

    /// <summary>Takes the invitations' events; the public class should not show it.</summary>
    private sealed class Sink : IClientSink
    {
        private readonly RtmCallManager _owner;

        public Sink(RtmCallManager owner) => _owner = owner;

        public void OnEvent(ClientEvent happened) => _owner._face.Queue(
            _owner, happened, _owner.FindHandler(happened) is not null);
    }
}
