using System;
using System.Collections.Generic;
using System.Text;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// An invitation at its callee. It moves by the <see cref="CalleeTable"/> alone; here are its
/// clocks and what it sends.
/// </summary>
internal sealed class CalleeInvitation
{
    private static readonly TraceName Changed = new("remote invitation");

    private readonly SimClient _client;
    private readonly Deadline _expiry;
    private readonly Deadline _retry;
    private readonly Deadline _giveUp;
    private readonly string _calleeId;
    private readonly InvitationText _text;
    private readonly List<int> _tries = new();
    private string _answer = string.Empty;
    private bool _isRefusing;
    private bool _wasUnreachable;

    public CalleeInvitation(SimClient client, InvitePush invite)
    {
        _client = client;
        Call = invite.Call;
        CallerId = invite.CallerId;
        _calleeId = client.Sessions.UserId ?? string.Empty;
        _text = invite.Text;
        EventLoop loop = client.World.Loop;
        BoundaryLog boundaries = client.World.Trace.Boundaries;
        string source = $"{client.Tag.Label}/invitation";
        _expiry = new Deadline(
            loop, source + " expiry", () => Take(CalleeEvent.Expired),
            boundaries.Of(Boundaries.CalleeExpiry));
        _retry = new Deadline(loop, source + " acceptance", TryToAccept);
        _giveUp = new Deadline(
            loop, source + " confirmation", OnNotConfirmed,
            boundaries.Of(Boundaries.Confirmation));
    }

    public CallId Call { get; }

    public string CallerId { get; }

    public string Content => _text.Content;

    public string ChannelId => _text.ChannelId;

    /// <summary>What the app set; what is sent is fixed at the call (L-08).</summary>
    public string Response { get; set; } = string.Empty;

    public CalleeState State { get; private set; }

    /// <summary>It is here: the app is told, and 60 s begin (L-04).</summary>
    public void Arrive(long sentAt)
    {
        long passed = _client.Options.InvitationExpiryStart == InvitationExpiryStart.Send
            ? _client.World.Loop.Clock.NowTicks - sentAt
            : 0;
        _expiry.SetIn(Math.Max(0, Limits.InvitationExpiryTicks - passed));
        Take(CalleeEvent.Arrived);
    }

    /// <summary>Accepts; done when the caller has confirmed it (L-05).</summary>
    public Failure Accept()
    {
        Failure refused = IsResponseValid
            ? InvitationCallTable.Accept(
                State, _client.Options.AcceptAfterAccepted, _client.World.Trace.Cells)
            : Failure.InvalidArgument;
        if (refused == Failure.None && !_isRefusing)
        {
            _answer = Response;
            _expiry.Clear();
            Take(CalleeEvent.Accept);
            _giveUp.SetIn(_client.Options.AcceptConfirmTimeout.BclCompatibleTicks);
            TryToAccept();
        }

        return refused;
    }

    /// <summary>
    /// Refuses: the clock stops now, the state changes when the service has it (S-49).
    /// </summary>
    public Failure Refuse()
    {
        Failure refused = IsResponseValid
            ? InvitationCallTable.Refuse(State, _client.World.Trace.Cells)
            : Failure.InvalidArgument;
        if (refused == Failure.None && !_isRefusing)
        {
            _answer = Response;
            _isRefusing = true;
            _expiry.Clear();
            _client.Ask(
                Operation.RefuseInvitation,
                new RefuseInvitationRequest(Call, _answer)
                {
                    Serial = _client.Pending.NextSerial(),
                },
                (_, _) => Take(CalleeEvent.RefuseTaken));
        }

        return refused;
    }

    public void OnConfirmed() => Take(CalleeEvent.Confirmed);

    public void OnCanceled() => Take(CalleeEvent.Canceled);

    public void OnLoggedOut() => Take(CalleeEvent.LoggedOut);

    /// <summary>
    /// The session is over and the invitation goes on (S-50): no answer to a refusal will come.
    /// </summary>
    public void OnSessionLost()
    {
        if (_isRefusing)
        {
            Take(CalleeEvent.RefuseTaken);
        }
    }

    public void Stop()
    {
        _expiry.Clear();
        _retry.Clear();
        _giveUp.Clear();

        foreach (int serial in _tries)
        {
            _client.Pending.Forget(serial);
            _client.Outbox.Withdraw(serial);
        }
    }

    private bool IsResponseValid =>
        _client.Allows(
            Boundaries.InvitationResponse,
            Encoding.UTF8.GetByteCount(Response),
            Limits.MaxInvitationBytes);

    /// <summary>
    /// One more try each second. While the last one has not left, none is added (S-52).
    /// </summary>
    private void TryToAccept()
    {
        _retry.SetIn(Limits.AcceptRetryTicks);
        _wasUnreachable = false;
        if (_tries.Count > 0 && _client.Outbox.IsWaiting(_tries[^1]))
        {
            return;
        }

        int serial = _client.Pending.NextSerial();
        _tries.Add(serial);
        _client.Ask(
            Operation.AcceptInvitation,
            new AcceptInvitationRequest(Call, _answer) { Serial = serial },
            (_, failure) => OnTryEnded(serial, failure));
    }

    private void OnTryEnded(int serial, Failure failure)
    {
        // What an earlier try found says nothing any more: the last one counts (S-52).
        if (serial == _tries[^1])
        {
            _wasUnreachable = failure == Failure.PeerUnreachable;
        }
    }

    private void OnNotConfirmed() => Take(
        _wasUnreachable ? CalleeEvent.CallerUnreachable : CalleeEvent.NotConfirmed);

    private void Take(CalleeEvent happened)
    {
        InvitationCell<CalleeState, CalleeEvent>? cell = CalleeTable.Moves.Find(State, happened);
        if (cell is null || _client.IsDisposed)
        {
            return;
        }

        State = cell.Next;
        _client.World.Trace.Cells.Note(cell);
        _client.World.Trace.Record(
            TraceKind.Invitation, _client.Tag, Changed, cell.Rule, null,
            new InvitationState(Call, State));
        if (State is not (CalleeState.InvitationReceived or CalleeState.AcceptSentToLocal))
        {
            Stop();
        }

        Tell(cell);
    }

    private void Tell(InvitationCell<CalleeState, CalleeEvent> cell)
    {
        InvitationFacts facts = new()
        {
            Call = Call,
            CallerId = CallerId,
            CalleeId = _calleeId,
            Text = _text,
            Response = _answer,
        };
        if (cell.Failure != Failure.None)
        {
            _client.Invitations.Emit(
                new CalleeInvitationFailed(this, facts, cell.Failure, cell.Rule));
        }
        else if (State != CalleeState.AcceptSentToLocal)
        {
            _client.Invitations.Emit(new CalleeInvitationMoved(this, State, facts, cell.Rule));
        }
    }
}
