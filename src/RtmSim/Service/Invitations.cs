using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// Call invitations at the service: area L. It passes on what the two sides tell each other, and
/// says which of a cancel and an answer that cross came first (S-49). What cannot be passed on to
/// a side that reconnects waits for its return (S-51).
/// </summary>
internal sealed class Invitations
{
    private readonly ServiceWorld _world;
    private readonly Relays _relays;

    public Invitations(ServiceWorld world, Relays relays)
    {
        _world = world;
        _relays = relays;
    }

    public void OnRequest(Session sender, InvitationRequest request)
    {
        Call? call = sender.App.Calls.Find(request.Call, _world.Now);
        Call? made = call?.CallerId == sender.UserId ? call : null;
        Call? got = call?.CalleeId == sender.UserId ? call : null;
        switch (request)
        {
            case InviteRequest invite:
                OnInvite(sender, call, invite);
                break;
            case InvitationAckRequest:
                OnAck(sender, got, request.Call);
                break;
            case AcceptInvitationRequest accept:
                OnAccept(sender, got, accept);
                break;
            case RefuseInvitationRequest refuse:
                OnRefuse(sender, got, refuse);
                break;
            case ConfirmInvitationRequest when made is { IsAlive: true }:
                ToCallee(sender.App, made, new InvitationConfirmedPush(request.Call));
                break;
            case CancelInvitationRequest cancel:
                OnCancel(sender, call is null ? AddUnheard(sender, cancel) : made, cancel);
                break;
        }
    }

    /// <summary>
    /// Keeps what did not reach a client for its return. A callee that has not got an invitation
    /// before it was cancelled never hears of it (L-16).
    /// </summary>
    public void Hold(Connection connection, InvitationPush push)
    {
        if (push is InvitationCanceledPush)
        {
            connection.WithdrawHeld(held => held is InvitePush && IsOf(held, push.Call));
        }

        connection.PushOrHold(push);
    }

    /// <summary>
    /// The callee is gone: what it has not got it will not get from this try, and a caller that
    /// waits for the try's result is told (L-03).
    /// </summary>
    public void Settle(Session session)
    {
        session.Connection.WithdrawHeld(held => held is InvitePush);
        foreach (Call call in session.App.Calls.ToArray())
        {
            if (call.Callee == session && call.OpenTry != 0)
            {
                Answer(call.Caller, call.OpenTry, Failure.PeerUnreachable);
                call.OpenTry = 0;
            }
        }
    }

    private static bool IsOf(Packet packet, CallId call) =>
        packet is InvitationPush push && push.Call == call;

    private static void Answer(Session sender, int serial, Failure failure)
    {
        if (serial != 0 && sender.Connection.Session == sender)
        {
            sender.Connection.PushOrHold(new Reply(serial, failure));
        }
    }

    private void OnInvite(Session caller, Call? known, InviteRequest invite)
    {
        Call call = known ?? caller.App.Calls.Add(
            invite.Call, new Call(caller, invite.CalleeId), _world.Now);
        if (!call.IsAlive)
        {
            return;
        }

        call.Caller = caller;
        if (SessionOf(caller.App, call.CalleeId) is not { } callee)
        {
            Answer(caller, invite.Serial, Failure.PeerUnreachable);
            return;
        }

        // Silent or reconnecting, the callee is still online: the try waits for it (S-51).
        call.Callee = callee;
        call.OpenTry = invite.Serial;
        InvitePush push = new(invite.Call, caller.UserId, invite.Text, invite.SentAt);
        _relays.Pass(caller.UserId, callee.UserId, push, () =>
        {
            // Cancelled while the two were cut off from each other (L-16).
            if (call.Stage != CallStage.Canceled)
            {
                Pass(callee, push);
            }
        });
    }

    private void OnAck(Session callee, Call? call, CallId id)
    {
        if (call is { IsAlive: true })
        {
            call.OpenTry = 0;
            ToCaller(callee.App, call, new InvitationAckPush(id));
        }
    }

    private void OnAccept(Session callee, Call? call, AcceptInvitationRequest accept)
    {
        Failure failure = Failure.None;
        if (call is not null && call.TryAccept())
        {
            call.Callee = callee;
            ToCaller(callee.App, call, new InvitationAnswerPush(
                accept.Call, isAccepted: true, accept.Response));
            failure = callee.App.Online.ContainsKey(call.CallerId)
                ? Failure.None
                : Failure.PeerUnreachable;
        }

        Answer(callee, accept.Serial, failure);
    }

    private void OnRefuse(Session callee, Call? call, RefuseInvitationRequest refuse)
    {
        if (call is not null && call.TryEnd(CallStage.Refused))
        {
            ToCaller(callee.App, call, new InvitationAnswerPush(
                refuse.Call, isAccepted: false, refuse.Response));
            Answer(callee, refuse.Serial, Failure.None);
        }
        else
        {
            AnswerSecond(callee, call?.CallerId, refuse);
        }
    }

    private void OnCancel(Session caller, Call? call, CancelInvitationRequest cancel)
    {
        if (call is not null && call.TryEnd(CallStage.Canceled))
        {
            ToCallee(caller.App, call, new InvitationCanceledPush(cancel.Call));
            Answer(caller, cancel.Serial, Failure.None);
        }
        else
        {
            AnswerSecond(caller, call?.CalleeId, cancel);
        }
    }

    /// <summary>
    /// The other side was first. What it said may still be under way to this one, and must be there
    /// before the result, or both would think that they won (S-49).
    /// </summary>
    private void AnswerSecond(Session second, string? firstId, InvitationRequest request) =>
        _relays.Pass(
            firstId ?? second.UserId, second.UserId, request,
            () => Answer(second, request.Serial, Failure.None));

    /// <summary>
    /// A cancel can be here before a slow service has worked on the invitation: it is remembered,
    /// for that one not to ring afterwards (L-16, S-81).
    /// </summary>
    private Call AddUnheard(Session caller, CancelInvitationRequest cancel) =>
        caller.App.Calls.Add(cancel.Call, new Call(caller, string.Empty), _world.Now);

    private void ToCaller(AppSpace app, Call call, InvitationPush push) => _relays.Pass(
        call.CalleeId, call.CallerId, push,
        () => Pass(SessionOf(app, call.CallerId) ?? call.Caller, push));

    private void ToCallee(AppSpace app, Call call, InvitationPush push) => _relays.Pass(
        call.CallerId, call.CalleeId, push,
        () => Pass(SessionOf(app, call.CalleeId) ?? call.Callee, push));

    private static Session? SessionOf(AppSpace app, string userId) =>
        app.Online.TryGetValue(userId, out Session? online) ? online : null;

    /// <summary>A session past its 30 s may still return; one that ended will not.</summary>
    private void Pass(Session? session, InvitationPush push)
    {
        if (session is not null && session.Connection.Session == session)
        {
            Hold(session.Connection, push);
        }
    }
}
