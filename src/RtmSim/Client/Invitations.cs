using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// Call invitations at the client: area L. It knows those it made and those it got, and leads
/// calls and pushes to them. Several may be open, also with one user (L-09, L-10).
/// </summary>
internal sealed class Invitations
{
    private readonly SimClient _client;
    private readonly OrderedMap<CallId, CallerInvitation> _made =
        new(EqualityComparer<CallId>.Default);

    private readonly OrderedMap<CallId, CalleeInvitation> _got =
        new(EqualityComparer<CallId>.Default);

    private int _lastNumber;

    public Invitations(SimClient client) => _client = client;

    /// <summary>
    /// Where the events go: to the call manager once there is one, else nowhere (S-54).
    /// </summary>
    public IClientSink? Sink { get; set; }

    /// <summary>Makes one for any callee; whether the ID is valid shows at Send (S-53).</summary>
    public CallerInvitation Create(string calleeId)
    {
        CallerInvitation invitation =
            new(_client, new CallId(_client.Tag.Number, ++_lastNumber), calleeId);
        _made[invitation.Call] = invitation;
        return invitation;
    }

    public Failure Send(CallerInvitation? invitation) => !_client.IsInitialized
        ? Failure.NotInitialized
        : IsMine(invitation) ? invitation!.Send() : Failure.InvalidArgument;

    public Failure Cancel(CallerInvitation? invitation) => !_client.IsInitialized
        ? Failure.NotInitialized
        : IsMine(invitation) ? invitation!.Cancel() : Failure.InvalidArgument;

    public Failure Accept(CalleeInvitation? invitation) => !_client.IsInitialized
        ? Failure.NotInitialized
        : IsMine(invitation) ? invitation!.Accept() : Failure.AlreadyEnded;

    public Failure Refuse(CalleeInvitation? invitation) => !_client.IsInitialized
        ? Failure.NotInitialized
        : IsMine(invitation) ? invitation!.Refuse() : Failure.AlreadyEnded;

    public void Emit(ClientEvent happened) => (Sink ?? _client.Sink).OnEvent(happened);

    public void OnPush(InvitationPush push)
    {
        if (!_client.Sessions.Listens)
        {
            return;
        }

        _made.TryGetValue(push.Call, out CallerInvitation? made);
        _got.TryGetValue(push.Call, out CalleeInvitation? got);
        switch (push)
        {
            case InvitePush invite:
                OnInvite(invite, got);
                break;
            case InvitationAckPush:
                made?.OnAcknowledged();
                break;
            case InvitationAnswerPush answer:
                made?.OnAnswer(answer.IsAccepted, answer.Response);
                break;
            case InvitationConfirmedPush:
                got?.OnConfirmed();
                break;
            case InvitationCanceledPush:
                got?.OnCanceled();
                break;
        }
    }

    /// <summary>A logout begins: callees are told if the options say so (S-50).</summary>
    public void OnLogoutBegins()
    {
        if (_client.Options.CancelInvitationsOnCallerLogout)
        {
            foreach (CallerInvitation invitation in _made.ToArray().Where(each => each.IsOpen))
            {
                invitation.CancelForLogout();
            }
        }
    }

    /// <summary>The user has logged out (S-50).</summary>
    public void OnLoggedOut()
    {
        if (_client.Options.InvitationsAtLogout == InvitationsAtLogout.RunOn)
        {
            ForEach(made => made.OnSessionLost(), got => got.OnSessionLost());
        }
        else
        {
            FailAll();
        }
    }

    /// <summary>The session was ended by an eviction or a ban (S-50).</summary>
    public void OnAborted()
    {
        if (_client.Options.InvitationsAtLogout == InvitationsAtLogout.Fail)
        {
            FailAll();
        }
    }

    /// <summary>What was sent during a login that has failed comes to nothing (S-73).</summary>
    public void OnLoginFailed()
    {
        if (_client.Options.AcceptCallsWhileConnecting)
        {
            foreach (CallerInvitation invitation in _made.ToArray())
            {
                invitation.OnLoginFailed();
            }
        }
    }

    /// <summary>The client is disposed: no clock runs on (B-13).</summary>
    public void StopAll() => ForEach(made => made.Stop(), got => got.Stop());

    private void FailAll() => ForEach(made => made.OnLoggedOut(), got => got.OnLoggedOut());

    private void ForEach(Action<CallerInvitation> withMade, Action<CalleeInvitation> withGot)
    {
        Array.ForEach(_made.ToArray(), withMade);
        Array.ForEach(_got.ToArray(), withGot);
    }

    private bool IsMine(CallerInvitation? invitation) => invitation is not null
        && _made.TryGetValue(invitation.Call, out CallerInvitation? mine) && mine == invitation;

    private bool IsMine(CalleeInvitation? invitation) => invitation is not null
        && _got.TryGetValue(invitation.Call, out CalleeInvitation? mine) && mine == invitation;

    /// <summary>
    /// The SDK acknowledges by itself, also one that it knows already (L-17, L-21).
    /// </summary>
    private void OnInvite(InvitePush invite, CalleeInvitation? known)
    {
        if (known is null)
        {
            CalleeInvitation invitation = new(_client, invite);
            _got[invite.Call] = invitation;
            invitation.Arrive(invite.SentAt);
        }

        _client.Outbox.Send(new InvitationAckRequest(invite.Call));
    }
}
