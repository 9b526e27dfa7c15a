using System;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>Compares a trace with what the model says.</summary>
internal sealed class ModelJudge : Judge
{
    private readonly Subject _subject;
    private readonly ModelService _model = new();
    private bool _isSilent;
    private long _settledAt = long.MinValue;

    public ModelJudge(Subject subject)
    {
        _subject = subject;
        _isSilent = subject.IsRecorded || !subject.Settings.AreUsual;
    }

    public override void See(Observation seen)
    {
        if (_isSilent || !Advance(seen.Ticks))
        {
            return;
        }

        switch (seen.Act)
        {
            case Act.Control or Act.Ended or Act.Lost or Act.TokenExpired or Act.Progress:
                _isSilent = true;
                break;
            case Act.Made:
                _model.Make(seen.Event.ClientNumber, seen.Text("appId") ?? string.Empty);
                break;
            case Act.Returned when seen.Call is { } call:
                Take(call, _model.Client(seen.Event.ClientNumber));
                break;
            case Act.ChannelReleased:
                Release(seen, _model.Client(seen.Event.ClientNumber));
                break;
            default:
                if (seen.Call is not { IsToldInside: true } && Told.Of(seen) is { } told)
                {
                    Compare(seen, told);
                }

                break;
        }
    }

    public override void End()
    {
        if (!_isSilent && !_subject.IsCutShort)
        {
            Advance(_subject.End);
        }
    }

    /// <summary>Lets time go by: what should have come by now is missed.</summary>
    private bool Advance(long ticks)
    {
        _isSilent |= !_model.Advance(ticks);
        if (!_isSilent)
        {
            foreach (Expected missing in _model.Outlook.TakeOverdue())
            {
                Report(
                    $"client {missing.Client} was not told: {missing.Told}", missing.Cause);
            }
        }

        return !_isSilent;
    }

    private void Compare(Observation seen, string told)
    {
        if (!_model.Outlook.TryMeet(seen.Event.ClientNumber, told))
        {
            Report(
                $"{seen.Name} was told what the model does not have: {told}",
                seen.Call is { } call ? new[] { call.Sequence, seen.Sequence }
                    : new[] { seen.Sequence });
        }
    }

    private void Take(Called call, ModelClient? client)
    {
        if (client is null || _model.IsUnsure(call.Operation))
        {
            _isSilent = true;
            return;
        }

        _model.Outlook.Cause = call.Sequence;
        bool isInvitation = call.Operation >= Operation.SendInvitation;
        if (isInvitation)
        {
            TakeInvitation(call, client);
            return;
        }

        if (!CheckLogin(call, client) || !call.IsTaken)
        {
            return;
        }

        if (IsSettled(call))
        {
            _isSilent |= !_model.Do(client, call);
        }
    }

    /// <summary>Calls of invitations are answered at once; on iOS to their completions.</summary>
    private void TakeInvitation(Called call, ModelClient client)
    {
        if (_model.CodeOf(client, call) is not { } code || !IsSettled(call))
        {
            return;
        }

        if ((call.Returned ?? (call.IsToldInside ? call.Code : null)) is { } actual
            && actual != code)
        {
            Report(
                $"{call.Operation} came to {actual} where the model has {code}", call.Sequence);
        }
        else if (call.Returned is null && !call.IsToldInside)
        {
            _model.Outlook.Expect(client, Told.Result(call.Operation, code));
        }

        if (code == Codes.Ok)
        {
            _model.Do(client, call);
        }
    }

    /// <summary>Whether what was called before has come to its end.</summary>
    private bool IsSettled(Called call)
    {
        _isSilent |= call.Ticks < _settledAt;
        _settledAt = call.Ticks + Moment.Settled;
        return !_isSilent;
    }

    /// <summary>Server operations need a login, and are taken with one (D-13).</summary>
    private bool CheckLogin(Called call, ModelClient client)
    {
        long? refused = call.Returned ?? (call.IsToldInside ? call.Code : null);
        if (refused == Codes.NotInitialized)
        {
            return false;
        }

        bool needsLogin = call.Operation is not (Operation.Login or Operation.Logout);
        bool isRefused = refused == Codes.NotLoggedIn && needsLogin;
        bool isWrong = client.IsOnline
            ? isRefused
            : needsLogin && refused is not (Codes.NotLoggedIn or Codes.NullPointer);
        if (isWrong && call.Ticks >= _settledAt)
        {
            Report(
                $"{call.Operation} {(isRefused ? "is refused with" : "passes without")} a login",
                call.Sequence);
        }

        _isSilent |= isWrong;
        return !isWrong;
    }

    private void Release(Observation seen, ModelClient? client)
    {
        if (client is not { IsOnline: true })
        {
            return;
        }

        _model.Outlook.Cause = seen.Sequence;
        _isSilent |= seen.Ticks < _settledAt;
        _settledAt = Math.Max(_settledAt, seen.Ticks + Moment.Settled);
        _model.Release(client, seen.Text("channel") ?? seen.Text("channelId") ?? string.Empty);
    }
}
