using agora_rtm;
using NodaTime;

namespace RtmSim.Scenarios.Tests.Contracts.Apps;

/// <summary>Pains 12 and 25: the join does not wait for the login.</summary>
internal sealed class JoinsBeforeTheLogin : SmallApp
{
    protected override void Use()
    {
        Client.Login(string.Empty, "alice");
        RtmChannel channel = Channel();
        if (IsMended)
        {
            Handler.OnLoginSuccess = _ => channel.Join();
        }
        else
        {
            channel.Join();
        }

        Advance(1);
        channel.Dispose();
    }
}

/// <summary>Pain 8: two taps on the button are two logins.</summary>
internal sealed class LogsInTwice : SmallApp
{
    private bool _isBegun;

    protected override void Use()
    {
        Tap();
        Tap();
        Advance(1);
    }

    private void Tap()
    {
        if (!_isBegun || !IsMended)
        {
            _isBegun = true;
            Client.Login(string.Empty, "alice");
        }
    }
}

/// <summary>Pain 8: the next login does not wait for the logout.</summary>
internal sealed class LogsInDuringALogout : SmallApp
{
    protected override void Use()
    {
        LogIn();
        Handler.OnLogout = (_, _) => { };
        Client.Logout();
        Advance(IsMended ? 1 : 0.1);
        LogIn();
    }
}

/// <summary>Best practice: only a logout leads out of ABORTED.</summary>
internal sealed class LogsInWhenAborted : SmallApp
{
    protected override void Use()
    {
        bool isAborted = false;
        Handler.OnConnectionStateChanged = (_, state, _) =>
            isAborted |= state == CONNECTION_STATE.CONNECTION_STATE_ABORTED;
        LogIn();
        Sim.Service.Kick("alice");
        Advance(1);
        if (isAborted && IsMended)
        {
            Client.Logout();
            Advance(1);
        }

        LogIn();
    }
}

/// <summary>Pain 6: the second device kicks the first one out.</summary>
internal sealed class HasASecondDevice : SmallApp
{
    protected override void Use()
    {
        LogIn();
        RtmClient tablet = new(AppId, Handler);
        tablet.Login(string.Empty, IsMended ? "alice-tablet" : "alice");
        Advance(1);
        tablet.Dispose();
    }
}

/// <summary>Pain 5: the app waits for the SDK, which does not try again.</summary>
internal sealed class GivesUpAtOnce : SmallApp
{
    protected override void Use()
    {
        Handler.OnLoginFailure = (_, code) =>
        {
            if (IsMended && code == LOGIN_ERR_CODE.LOGIN_ERR_TIMEOUT)
            {
                Sim.After(Duration.FromSeconds(5), () => Client.Login(string.Empty, "alice"));
            }
        };
        Sim.Network.Cut("alice", lasting: Duration.FromSeconds(20));
        LogIn();
        Advance(100);
    }
}

/// <summary>Pains 10 and 11: the token is not RTM's, however often it is presented.</summary>
internal sealed class RepeatsABadToken : SmallApp
{
    protected override void Use()
    {
        Sim.Service.SetCertificate(AppId, "certificate of the project");
        string rtc = Sim.Service.IssueToken(AppId, "somebody else");
        LogIn(rtc);
        LogIn(IsMended ? Sim.Service.IssueToken(AppId, "alice") : rtc);
    }
}

/// <summary>Pain 15: nobody minds that the token has expired.</summary>
internal sealed class IgnoresTheExpiry : SmallApp
{
    protected override void Use()
    {
        Sim.Service.SetCertificate(AppId, "certificate of the project");
        Handler.OnTokenExpired = _ =>
        {
            if (IsMended)
            {
                Client.RenewToken(Sim.Service.IssueToken(AppId, "alice"));
            }
        };
        LogIn(Sim.Service.IssueToken(
            AppId, "alice", new TokenOptions { Lifetime = Duration.FromMinutes(1) }));
        Sim.Network.Cut("alice", lasting: Duration.FromMinutes(2));
        Advance(200);
    }
}
