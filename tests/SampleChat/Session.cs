using System;
using System.Threading;
using System.Threading.Tasks;
using agora_rtm;

namespace SampleChat;

/// <summary>Signing in and out, and what the user is told about it.</summary>
internal sealed class Session
{
    private readonly RtmClient _client;
    private readonly TimeProvider _time;
    private CancellationTokenSource? _retry;
    private string _token = string.Empty;
    private int _attempts;

    public Session(RtmClient client, RtmClientEventHandler handler, TimeProvider time)
    {
        _client = client;
        _time = time;
        handler.OnLoginSuccess = _ => Notice = null;
        handler.OnLoginFailure = (_, code) => OnLoginFailure(code);
        handler.OnConnectionStateChanged = (_, state, reason) => OnState(state, reason);
    }

    /// <summary>Told of each change, with the state before.</summary>
    public event Action<CONNECTION_STATE>? StateChanged;

    public CONNECTION_STATE State { get; private set; } =
        CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED;

    public string? UserId { get; private set; }

    public string? Notice { get; private set; }

    /// <summary>Whether a failed sign-in is going to be tried again.</summary>
    public bool IsRetrying => _retry is not null;

    public void SignIn(string userId, string token)
    {
        CancelRetry();
        UserId = userId;
        _token = token;
        _attempts = 0;
        Notice = null;
        Attempt();
    }

    public void SignOut()
    {
        CancelRetry();
        Notice = null;
        if (State != CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED)
        {
            _client.Logout();
        }
    }

    public void CancelRetry()
    {
        _retry?.Cancel();
        _retry = null;
    }

    private void Attempt()
    {
        _attempts++;
        int code = _client.Login(_token, UserId);
        if (code == 0)
        {
            // The callback that says so comes later; a second tap on the button may be faster.
            State = CONNECTION_STATE.CONNECTION_STATE_CONNECTING;
        }
        else
        {
            // A refusal that the call itself returns is never called back.
            OnLoginFailure((LOGIN_ERR_CODE)code);
        }
    }

    private void OnLoginFailure(LOGIN_ERR_CODE code)
    {
        if (code == LOGIN_ERR_CODE.LOGIN_ERR_ALREADY_LOGGED_IN)
        {
            return;
        }

        Notice = StatusText.Of(code);
        if (MayPass(code) && RetryPolicy.DelayAfter(_attempts) is { } delay)
        {
            _retry = new CancellationTokenSource();
            _ = AttemptAfter(delay, _retry.Token);
        }

        if (code == LOGIN_ERR_CODE.LOGIN_ERR_TOO_OFTEN)
        {
            // The SDK did not begin, so that no state follows: the user may give up, or try again.
            Change(CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED);
        }
    }

    private static bool MayPass(LOGIN_ERR_CODE code) => code is LOGIN_ERR_CODE.LOGIN_ERR_TIMEOUT
        or LOGIN_ERR_CODE.LOGIN_ERR_TOO_OFTEN
        or LOGIN_ERR_CODE.LOGIN_ERR_UNKNOWN;

    private async Task AttemptAfter(TimeSpan delay, CancellationToken cancellation)
    {
        await Task.Delay(delay, _time, cancellation);
        _retry = null;
        Attempt();
    }

    private void OnState(CONNECTION_STATE state, CONNECTION_CHANGE_REASON reason)
    {
        if (state == CONNECTION_STATE.CONNECTION_STATE_ABORTED)
        {
            // Only a logout leads out of this state: without it the user could never sign in again.
            Notice = StatusText.OfAbort(reason);
            _client.Logout();
        }

        Change(state);
    }

    private void Change(CONNECTION_STATE state)
    {
        CONNECTION_STATE before = State;
        State = state;
        StateChanged?.Invoke(before);
    }
}
