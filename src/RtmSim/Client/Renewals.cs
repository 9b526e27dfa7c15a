using System;
using System.Collections.Generic;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>The session's token, its renewal, and what is told of its end: area N.</summary>
internal sealed class Renewals
{
    private readonly SimClient _client;
    private readonly List<RenewTokenRequest> _unanswered = new();
    private string? _reported;

    public Renewals(SimClient client) => _client = client;

    /// <summary>What the next return presents (N-01).</summary>
    public string? Token { get; private set; }

    public void StartSession(string? token)
    {
        Token = token;
        _reported = null;
    }

    /// <summary>Offers a token to the service; its form is not looked at here (S-59).</summary>
    public Failure Renew(string? token)
    {
        Failure refused = _client.CheckReady();
        if (refused == Failure.None && string.IsNullOrEmpty(token))
        {
            refused = Failure.InvalidArgument;
        }

        if (refused != Failure.None)
        {
            return _client.Refuse(
                Operation.RenewToken, refused,
                rule => new RenewTokenResult(token, refused, rule));
        }

        if (!_client.Rates.TryCharge(RateGroup.RenewToken))
        {
            _client.Emit(new RenewTokenResult(token, Failure.TooOften, "N-02"));
            return Failure.None;
        }

        RenewTokenRequest request = new(token!) { Serial = _client.Pending.NextSerial() };
        _unanswered.Add(request);
        _client.Ask(Operation.RenewToken, request, (_, failure) => Finish(request, failure));
        SendWaiting();
        return Failure.None;
    }

    /// <summary>
    /// While RECONNECTING, renewals go out without a session: with an expired token there is none
    /// before they are answered. Those of a connection that is gone go out again.
    /// </summary>
    public void SendWaiting()
    {
        if (_client.Connection.State != ConnectionState.Reconnecting || !_client.Link.IsUp)
        {
            return;
        }

        _unanswered.RemoveAll(request => !_client.Pending.IsPending(request.Serial));
        foreach (RenewTokenRequest request in _unanswered)
        {
            _client.Outbox.Withdraw(request.Serial);
            _client.Link.SendUp(request);
        }
    }

    /// <summary>Tells the app of an expired token, once for each (S-59).</summary>
    public void OnReturnRefused(Failure failure)
    {
        bool isKnown = string.Equals(_reported, Token, StringComparison.Ordinal);
        if (failure == Failure.TokenExpired && !isKnown)
        {
            _reported = Token;
            _client.Emit(new TokenExpired());
        }
    }

    private void Finish(RenewTokenRequest request, Failure failure)
    {
        _unanswered.Remove(request);
        if (failure != Failure.None)
        {
            _client.Emit(new RenewTokenResult(request.Token, failure, "S-59"));
            return;
        }

        Token = request.Token;
        _client.Emit(new RenewTokenResult(request.Token, Failure.None, "N-01"));
        _client.Sessions.OnTokenRenewed();
    }
}
