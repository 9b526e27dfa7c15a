using RtmSim.Protocol;

namespace RtmSim.Service;

/// <summary>
/// Call invitations at the service: area L. It passes on what the two sides tell each other, and
/// says which of a cancel and an answer that cross came first (S-49). What cannot be passed on to
/// a side that reconnects waits for its return (S-51).
/// </summary>
internal sealed class Invitations
{
    private readonly Relays _relays;

    public Invitations(Relays relays) => _relays = relays;

    public void OnRequest(Session sender, InvitationRequest request)
    {
        if (request is InviteRequest invite)
        {
            OnInvite(sender, invite);
            return;
        }

        bool isKnown = sender.App.Calls.TryGetValue(request.Call, out Call? call);
        switch (request)
        {
            case InvitationAckRequest when isKnown && IsCallee(sender, call!):
                call!.OpenTry = 0;
                ToCaller(sender.App, call, new InvitationAckPush(request.Call));
                break;
            case AcceptInvitationRequest accept:
                Answer(sender, request.Serial, isKnown && IsCallee(sender, call!)
                    ? OnAccept(sender, call!, accept)
                    : Failure.None);
                break;
            case RefuseInvitationRequest refuse:
                if (isKnown && IsCallee(sender, call!) && !call!.IsAccepted)
                {
                    sender.App.Calls.Remove(refuse.Call);
                    ToCaller(sender.App, call, new InvitationAnswerPush(
                        refuse.Call, isAccepted: false, refuse.Response));
                }

                Answer(sender, request.Serial, Failure.None);
                break;
            case ConfirmInvitationRequest when isKnown && IsCaller(sender, call!):
                ToCallee(sender.App, call!, new InvitationConfirmedPush(request.Call));
                break;
            case CancelInvitationRequest:
                if (isKnown && IsCaller(sender, call!) && !call!.IsAccepted)
                {
                    sender.App.Calls.Remove(request.Call);
                    ToCallee(sender.App, call, new InvitationCanceledPush(request.Call));
                }

                Answer(sender, request.Serial, Failure.None);
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

    private static bool IsCaller(Session sender, Call call) => sender.UserId == call.CallerId;

    private static bool IsCallee(Session sender, Call call) => sender.UserId == call.CalleeId;

    private static bool IsOf(Packet packet, CallId call) =>
        packet is InvitationPush push && push.Call == call;

    private static void Answer(Session sender, int serial, Failure failure)
    {
        if (serial != 0 && sender.Connection.Session == sender)
        {
            sender.Connection.PushOrHold(new Reply(serial, failure));
        }
    }

    private void OnInvite(Session caller, InviteRequest invite)
    {
        if (!caller.App.Calls.TryGetValue(invite.Call, out Call? call))
        {
            call = new Call(caller, invite.CalleeId);
            caller.App.Calls[invite.Call] = call;
        }

        call.Caller = caller;
        if (!caller.App.Online.TryGetValue(call.CalleeId, out Session? callee))
        {
            Answer(caller, invite.Serial, Failure.PeerUnreachable);
            return;
        }

        // Silent or reconnecting, the callee is still online: the try waits for it (S-51).
        call.Callee = callee;
        call.OpenTry = invite.Serial;
        InvitePush push = new(invite.Call, caller.UserId, invite.Text, invite.SentAt);
        _relays.Pass(caller.UserId, callee.UserId, push, () => Pass(callee, push));
    }

    private Failure OnAccept(Session callee, Call call, AcceptInvitationRequest accept)
    {
        call.Callee = callee;
        call.IsAccepted = true;
        ToCaller(callee.App, call, new InvitationAnswerPush(
            accept.Call, isAccepted: true, accept.Response));
        return callee.App.Online.ContainsKey(call.CallerId)
            ? Failure.None
            : Failure.PeerUnreachable;
    }

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
