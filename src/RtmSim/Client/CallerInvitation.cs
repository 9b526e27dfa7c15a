using System;
using System.Text;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// An invitation at its caller. It moves by the <see cref="CallerTable"/> alone; here are its
/// clocks and what it sends.
/// </summary>
internal sealed class CallerInvitation
{
    private static readonly TraceName Changed = new("local invitation");

    private readonly SimClient _client;
    private readonly Deadline _noAnswer;
    private readonly Deadline _retry;
    private readonly Deadline _expiry;
    private InvitationText _sent = new(string.Empty, string.Empty);
    private long _sentAt;
    private int _try;
    private bool _isCanceling;
    private bool _isCalledOff;
    private bool _wasUnreachable;

    public CallerInvitation(SimClient client, CallId call, string calleeId)
    {
        _client = client;
        Call = call;
        CalleeId = calleeId;
        EventLoop loop = client.World.Loop;
        BoundaryLog boundaries = client.World.Trace.Boundaries;
        string source = $"{client.Tag.Label}/invitation";
        _noAnswer = new Deadline(
            loop, source + " time-out", OnNoAnswer, boundaries.Of(Boundaries.InvitationAnswer));
        _retry = new Deadline(loop, source + " retry", Try);
        _expiry = new Deadline(
            loop, source + " expiry", () => Take(CallerEvent.Expired),
            boundaries.Of(Boundaries.CallerExpiry));
    }

    public CallId Call { get; }

    public string CalleeId { get; }

    /// <summary>What the app set; what is sent is fixed at the call (L-08).</summary>
    public string Content { get; set; } = string.Empty;

    public string ChannelId { get; set; } = string.Empty;

    public string Response { get; private set; } = string.Empty;

    public CallerState State { get; private set; }

    public bool IsOpen => State is CallerState.SentToRemote or CallerState.ReceivedByRemote;

    /// <summary>Sends it, or lets it fail at once afterwards without a login (S-53).</summary>
    public Failure Send()
    {
        Failure refused = CheckSend();
        if (refused != Failure.None)
        {
            return refused;
        }

        _sent = new InvitationText(Content, ChannelId);
        if (!_client.Sessions.AcceptsCalls)
        {
            _client.World.Loop.Now(
                state => ((CallerInvitation)state!).Take(CallerEvent.SendWithoutLogin), this,
                "invitation without login");
            return Failure.None;
        }

        _sentAt = _client.World.Loop.Clock.NowTicks;
        Take(CallerEvent.Send);
        _noAnswer.SetIn(Limits.InvitationTicks);
        Try();
        return Failure.None;
    }

    /// <summary>
    /// Cancels it: the clocks stop now, the state changes when the service has it (S-49).
    /// </summary>
    public Failure Cancel()
    {
        Failure refused = InvitationCallTable.Cancel(State, _client.World.Trace.Cells);
        if (refused == Failure.None && !_isCanceling)
        {
            Stop();
            _isCanceling = true;
            _client.Ask(
                Operation.CancelInvitation,
                new CancelInvitationRequest(Call) { Serial = _client.Pending.NextSerial() },
                (_, _) => Take(CallerEvent.CancelTaken));
        }

        return refused;
    }

    public void OnAcknowledged()
    {
        GiveUpTry();
        Take(CallerEvent.Acknowledged);
    }

    public void OnAnswer(bool isAccepted, string response)
    {
        Take(CallerEvent.AnsweredFirst);
        if (State == CallerState.ReceivedByRemote)
        {
            Response = response;
            Take(isAccepted ? CallerEvent.Accepted : CallerEvent.Refused);
        }

        // An acceptance that arrives again is confirmed again (L-20).
        if (isAccepted && State == CallerState.AcceptedByRemote)
        {
            _client.Outbox.Send(new ConfirmInvitationRequest(Call));
        }
    }

    public void OnLoggedOut() => Take(CallerEvent.LoggedOut);

    /// <summary>
    /// The session is over and the invitation goes on (S-50). No answer to what was asked will
    /// come, whatever the options say of other calls in flight (S-22).
    /// </summary>
    public void OnSessionLost()
    {
        if (_isCalledOff)
        {
            Take(CallerEvent.LoggedOut);
        }
        else if (_isCanceling)
        {
            Take(CallerEvent.CancelTaken);
        }
        else if (_try != 0)
        {
            GiveUpTry();
            OnTryEnded(Failure.Other);
        }
    }

    public void OnLoginFailed() => Take(CallerEvent.LoginFailed);

    /// <summary>
    /// Tells the callee before a logout, if the options say so (S-50). Here it ends with the
    /// session then, also where others go on.
    /// </summary>
    public void CancelForLogout()
    {
        _isCalledOff = true;
        _client.Outbox.Send(new CancelInvitationRequest(Call));
    }

    /// <summary>Stops its clocks and takes out what has not left.</summary>
    public void Stop()
    {
        _noAnswer.Clear();
        _retry.Clear();
        _expiry.Clear();
        GiveUpTry();
    }

    private Failure CheckSend()
    {
        bool isValid = _client.Ids.IsValid(CalleeId)
            && (ChannelId.Length == 0 || _client.Ids.IsValidChannel(ChannelId))
            && _client.Allows(
                Boundaries.InvitationContent,
                Encoding.UTF8.GetByteCount(Content),
                Limits.MaxInvitationBytes);
        return isValid
            ? InvitationCallTable.Send(State, _client.World.Trace.Cells)
            : Failure.InvalidArgument;
    }

    private void Try()
    {
        int serial = _client.Pending.NextSerial();
        _try = serial;
        _wasUnreachable = false;
        _client.Ask(
            Operation.SendInvitation,
            new InviteRequest(Call, CalleeId, _sent, _sentAt) { Serial = serial },
            (_, failure) => OnTryEnded(failure));
    }

    private void OnTryEnded(Failure failure)
    {
        _try = 0;
        _wasUnreachable = failure == Failure.PeerUnreachable;
        _retry.SetIn(Limits.InvitationRetryTicks);
    }

    private void GiveUpTry()
    {
        // Zero stands for all that has no answer: acknowledgements and the like.
        if (_try != 0)
        {
            _client.Pending.Forget(_try);
            _client.Outbox.Withdraw(_try);
            _try = 0;
        }
    }

    private void OnNoAnswer() => Take(
        _wasUnreachable ? CallerEvent.PeerUnreachable : CallerEvent.NoAnswer);

    private void StartExpiry()
    {
        _noAnswer.Clear();
        _retry.Clear();
        if (_isCanceling)
        {
            return;
        }

        long passed = _client.Options.InvitationExpiryStart == InvitationExpiryStart.Send
            ? _client.World.Loop.Clock.NowTicks - _sentAt
            : 0;
        _expiry.SetIn(Math.Max(0, Limits.InvitationExpiryTicks - passed));
    }

    private void Take(CallerEvent happened)
    {
        InvitationCell<CallerState, CallerEvent>? cell = CallerTable.Moves.Find(State, happened);
        if (cell is null || _client.IsDisposed)
        {
            return;
        }

        State = cell.Next;
        _client.World.Trace.Cells.Note(cell);
        _client.World.Trace.Record(
            TraceKind.Invitation, _client.Tag, Changed, cell.Rule, null,
            new InvitationState(Call, State));
        if (State == CallerState.ReceivedByRemote)
        {
            StartExpiry();
        }
        else if (!IsOpen)
        {
            Stop();
        }

        Tell(cell);
    }

    private void Tell(InvitationCell<CallerState, CallerEvent> cell)
    {
        InvitationFacts facts = new()
        {
            Call = Call,
            CallerId = _client.Sessions.UserId ?? string.Empty,
            CalleeId = CalleeId,
            Text = _sent,
            Response = Response,
        };
        if (cell.Failure != Failure.None)
        {
            _client.Invitations.Emit(
                new CallerInvitationFailed(this, facts, cell.Failure, cell.Rule));
        }
        else if (State != CallerState.SentToRemote)
        {
            _client.Invitations.Emit(new CallerInvitationMoved(this, State, facts, cell.Rule));
        }
    }
}
