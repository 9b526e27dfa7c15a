using NodaTime;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>Login, logout, loss of the link and return: areas C and D at the client.</summary>
internal sealed partial class Sessions
{
    private readonly SimClient _client;
    private readonly ConnectionMachine _connection;
    private readonly Deadline _login;
    private readonly Deadline _linkLoss;
    private readonly Deadline _logout;
    private readonly Deadline _retry;
    private int _attempt;

    public Sessions(SimClient client)
    {
        _client = client;
        _connection = client.Connection;
        (EventLoop loop, string source) = (client.World.Loop, client.Tag.Label);
        BoundaryLog boundaries = client.World.Trace.Boundaries;
        _login = new Deadline(
            loop, source + "/login time-out", OnLoginTimedOut, boundaries.Of(Boundaries.Login));
        _linkLoss = new Deadline(
            loop, source + "/link loss", OnLinkGivenUp, boundaries.Of(Boundaries.LinkLoss));
        _logout = new Deadline(loop, source + "/logout", FinishLogout);
        _retry = new Deadline(loop, source + "/reconnect", StartReturn);
    }

    public string? UserId { get; private set; }

    public bool IsLoggingOut => _logout.IsSet;

    /// <summary>Whether server operations are taken: D-12, D-13, S-20, S-73.</summary>
    public bool AcceptsCalls => _connection.State switch
    {
        ConnectionState.Disconnected => false,
        ConnectionState.Connecting => _client.Options.AcceptCallsWhileConnecting,
        _ => !IsLoggingOut,
    };

    /// <summary>Whether pushes of the service are for this session.</summary>
    public bool Listens => _connection.State is ConnectionState.Connected;

    public Failure Login(string? token, string? userId)
    {
        Failure refused = CheckLogin(token, userId);
        if (refused != Failure.None)
        {
            return _client.Refuse(
                Operation.Login, refused, rule => new LoginFailed(refused, rule));
        }

        if (_connection.Refuses(ConnectionEvent.Login, out string refusal))
        {
            _client.Emit(new LoginFailed(Failure.AlreadyLoggedIn, refusal));
            return Failure.None;
        }

        if (!_client.Rates.TryCharge(RateGroup.Login))
        {
            _client.Emit(new LoginFailed(Failure.TooOften, "C-08"));
            return Failure.None;
        }

        StartLogin(token, userId!);
        return Failure.None;
    }

    public Failure Logout()
    {
        if (!_client.IsInitialized)
        {
            return Failure.NotInitialized;
        }

        bool isConnecting = _connection.State == ConnectionState.Connecting;
        bool refused = _connection.Refuses(ConnectionEvent.LogoutDone, out string rule);
        if (refused || IsLoggingOut)
        {
            _client.Emit(new LogoutResult(Failure.NotLoggedIn, refused ? rule : "S-20"));
        }
        else if (isConnecting
            && _client.Options.LogoutWhileConnecting == LogoutWhileConnecting.Reject)
        {
            _client.Emit(new LogoutResult(Failure.NotLoggedIn, "S-19"));
        }
        else if (isConnecting)
        {
            CancelLogin();
            FinishLogout();
        }
        else
        {
            _client.Invitations.OnLogoutBegins();
            _client.Link.SendUp(new LogoutRequest(_client.PeerMessages.LastDelivery));
            _logout.SetIn(Ticks(_client.Options.LogoutTime));
        }

        return Failure.None;
    }

    public void OnReply(SessionReply reply)
    {
        bool isCurrent = reply.Serial == _attempt && !_client.IsDisposed;
        if (isCurrent && _connection.State == ConnectionState.Connecting)
        {
            OnLoginAnswered(reply);
        }
        else if (isCurrent && _connection.State == ConnectionState.Reconnecting)
        {
            OnReturnAnswered(reply);
        }
    }

    public void OnEnded(SessionEndedPush ended)
    {
        if (Listens)
        {
            Abort(ended.Reason);
        }
    }

    /// <summary>The instance ends: all stops; disposed, it tells the server if possible.</summary>
    public void End(bool saysGoodbye)
    {
        if (saysGoodbye
            && _connection.State is not (ConnectionState.Disconnected or ConnectionState.Aborted))
        {
            _client.Link.SendUp(new GoodbyeRequest());
        }

        _attempt++;
        _login.Clear();
        _linkLoss.Clear();
        _logout.Clear();
        _retry.Clear();
    }

    private static long Ticks(Duration duration) => duration.BclCompatibleTicks;

    private Failure CheckLogin(string? token, string? userId)
    {
        if (!_client.IsInitialized)
        {
            return Failure.NotInitialized;
        }

        if (!_client.Ids.IsValid(userId))
        {
            return Failure.InvalidArgument;
        }

        return _client.Ids.IsTokenFormed(token, _client.AppId)
            ? Failure.None
            : Failure.InvalidToken;
    }

    private void StartLogin(string? token, string userId)
    {
        UserId = userId;
        _client.Renewals.StartSession(token);
        _client.UseUser(userId);
        _client.NextId();
        _client.NextId();
        Move(ConnectionEvent.Login);
        _login.SetIn(Ticks(_client.Options.LoginTimeout));
        _client.Link.SendUp(
            new LoginRequest(_client.AppId, userId, token) { Serial = ++_attempt });
    }

    private void OnLoginAnswered(SessionReply reply)
    {
        _login.Clear();
        if (reply.Failure == Failure.None)
        {
            _client.PeerMessages.StartSession();
            Move(ConnectionEvent.LoginAccepted, new LoginSucceeded());
            TakeUp();
            return;
        }

        bool banned = reply.RefusedFor == SessionEnd.Banned;
        string rule = banned ? "S-26" : RuleOf(reply.Failure);
        Move(
            banned ? ConnectionEvent.Banned : ConnectionEvent.LoginRefused,
            new LoginFailed(reply.Failure, rule));
        FailWaitingCalls(Failure.Timeout);
    }

    private static string RuleOf(Failure refused) => refused switch
    {
        Failure.Rejected => "S-75",
        Failure.InvalidToken => "C-11",
        Failure.TokenExpired => "C-12",
        _ => "C-09",
    };

    private void OnLoginTimedOut()
    {
        CancelLogin();
        Move(ConnectionEvent.LoginTimedOut, new LoginFailed(Failure.Timeout, "C-05"));
        FailWaitingCalls(Failure.Timeout);
    }

    private void CancelLogin()
    {
        _login.Clear();
        _attempt++;
        _client.Link.SendUp(new GoodbyeRequest());
    }

    /// <summary>Calls taken during a login that has failed (S-73).</summary>
    private void FailWaitingCalls(Failure failure)
    {
        _client.Invitations.OnLoginFailed();
        _client.Pending.FailAll(failure);
        _client.Outbox.Clear();
    }

    /// <summary>
    /// There is a session: what waited for it goes on. The link may have been lost while the answer
    /// was on its way (D-03).
    /// </summary>
    private void TakeUp()
    {
        _client.Outbox.Flush();
        _client.Media.Refresh();
        if (!_client.Link.IsUp)
        {
            _linkLoss.SetIn(Limits.LinkLossTicks);
        }
    }

    private void Abort(SessionEnd reason)
    {
        _linkLoss.Clear();
        _retry.Clear();
        _attempt++;
        bool banned = reason == SessionEnd.Banned;
        _client.Invitations.OnAborted();
        Move(banned ? ConnectionEvent.Banned : ConnectionEvent.RemoteLogin);
        _client.Media.Interrupt();
        _client.Outbox.Flush();
    }

    private void FinishLogout()
    {
        _linkLoss.Clear();
        _retry.Clear();
        _attempt++;
        _client.Outbox.Clear();
        _client.Invitations.OnLoggedOut();
        EndPendingCalls();
        _client.Channels.ForgetAll();
        _client.Presence.ForgetAll();
        _client.UserAttributes.Forget();
        Move(
            ConnectionEvent.LogoutDone,
            new LogoutResult(Failure.None, _connection.State == ConnectionState.Connecting
                ? "S-19" : "C-14"));
    }

    private void EndPendingCalls()
    {
        switch (_client.Options.PendingAtLogout)
        {
            case PendingAtLogout.Drop:
                _client.Media.Forget();
                _client.Pending.ForgetAll();
                break;
            case PendingAtLogout.NotLoggedIn:
                _client.Pending.FailAll(Failure.NotLoggedIn);
                break;
            default:
                _client.Pending.FailAll(Failure.Other);
                break;
        }
    }

    /// <summary>Changes the state, then tells the app: result, new state (C-02, S-14).</summary>
    private void Move(ConnectionEvent happened, ClientEvent? result = null)
    {
        _connection.Take(happened, _client.Tag, out ConnectionStateChanged? change);
        if (result is not null)
        {
            _client.Emit(result);
        }

        if (change is not null)
        {
            _client.Emit(change);
        }
    }
}
