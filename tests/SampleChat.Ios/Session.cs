using System;
using System.Threading;
using System.Threading.Tasks;
using DT.Xamarin.Agora;

namespace SampleChat.Ios;

/// <summary>Signing in and out, and what the user is told about it.</summary>
internal sealed class Session
{
    private readonly AgoraRtmKit _kit;
    private readonly TimeProvider _time;
    private CancellationTokenSource? _retry;
    private string _token = string.Empty;
    private int _attempts;

    public Session(AgoraRtmKit kit, TimeProvider time)
    {
        _kit = kit;
        _time = time;
    }

    /// <summary>Told of each change, with the state before.</summary>
    public event Action<AgoraRtmConnectionState>? StateChanged;

    public AgoraRtmConnectionState State { get; private set; } =
        AgoraRtmConnectionState.Disconnected;

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
        if (State != AgoraRtmConnectionState.Disconnected)
        {
            _kit.LogoutWithCompletion(null);
        }
    }

    public void CancelRetry()
    {
        _retry?.Cancel();
        _retry = null;
    }

    /// <summary>The connection has changed, by itself or after a completion.</summary>
    public void OnState(AgoraRtmConnectionState state, AgoraRtmConnectionChangeReason reason)
    {
        if (state == AgoraRtmConnectionState.Aborted)
        {
            // Only a logout leads out of this state: without it the user could never sign in again.
            Notice = StatusText.OfAbort(reason);
            _kit.LogoutWithCompletion(null);
        }

        Change(state);
    }

    private void Change(AgoraRtmConnectionState state)
    {
        AgoraRtmConnectionState before = State;
        State = state;
        StateChanged?.Invoke(before);
    }

    private void Attempt()
    {
        _attempts++;
        bool isRefused = false;
        _kit.LoginByToken(_token, UserId, code =>
        {
            isRefused = code != AgoraRtmLoginErrorCode.Ok;
            OnLogin(code);
        });

        // What the SDK finds wrong at once it has told by now, and no state follows. Otherwise the
        // delegate hears of the new state later; a second tap on the button may be faster.
        if (!isRefused)
        {
            State = AgoraRtmConnectionState.Connecting;
        }
    }

    private void OnLogin(AgoraRtmLoginErrorCode code)
    {
        if (code == AgoraRtmLoginErrorCode.AlreadyLogin)
        {
            return;
        }

        Notice = code == AgoraRtmLoginErrorCode.Ok ? null : StatusText.Of(code);
        if (MayPass(code) && RetryPolicy.DelayAfter(_attempts) is { } delay)
        {
            _retry = new CancellationTokenSource();
            _ = AttemptAfter(delay, _retry.Token);
        }

        if (code == AgoraRtmLoginErrorCode.LoginTooOften)
        {
            // The SDK did not begin, so that no state follows: the user may give up, or try again.
            Change(AgoraRtmConnectionState.Disconnected);
        }
    }

    private static bool MayPass(AgoraRtmLoginErrorCode code) => code is
        AgoraRtmLoginErrorCode.Timeout
        or AgoraRtmLoginErrorCode.LoginTooOften
        or AgoraRtmLoginErrorCode.Unknown;

    private async Task AttemptAfter(TimeSpan delay, CancellationToken cancellation)
    {
        await Task.Delay(delay, _time, cancellation);
        _retry = null;
        Attempt();
    }
}
