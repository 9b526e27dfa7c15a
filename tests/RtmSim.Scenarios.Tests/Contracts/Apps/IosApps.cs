using DT.Xamarin.Agora;
using NodaTime;

namespace RtmSim.Scenarios.Tests.Contracts.Apps;

/// <summary>Pain 1 on iOS: the kit is never let go.</summary>
internal sealed class IosForgetsDispose : IosSmallApp
{
    protected override void Use() => LogIn();

    protected override void Close()
    {
        if (IsMended)
        {
            Kit.Dispose();
        }
    }
}

/// <summary>Pain 12 on iOS: the join does not wait for the login's completion.</summary>
internal sealed class IosJoinsBeforeTheLogin : IosSmallApp
{
    protected override void Use()
    {
        AgoraRtmChannel channel = Channel();
        Kit.LoginByToken(string.Empty, "alice", _ =>
        {
            if (IsMended)
            {
                channel.JoinWithCompletion(_ => { });
            }
        });
        if (!IsMended)
        {
            channel.JoinWithCompletion(_ => { });
        }

        Advance(1);
        Kit.DestroyChannelWithId("lobby");
    }
}

/// <summary>Pain 8 on iOS: two taps on the button are two logins.</summary>
internal sealed class IosLogsInTwice : IosSmallApp
{
    protected override void Use()
    {
        for (int tap = 0; tap < (IsMended ? 1 : 2); tap++)
        {
            Kit.LoginByToken(string.Empty, "alice", _ => { });
        }

        Advance(1);
    }
}

/// <summary>Pain 13 on iOS: a channel is joined again.</summary>
internal sealed class IosJoinsTwice : IosSmallApp
{
    protected override void Use()
    {
        LogIn();
        AgoraRtmChannel channel = Channel();
        for (int i = 0; i < (IsMended ? 1 : 2); i++)
        {
            channel.JoinWithCompletion(_ => { });
            Advance(1);
        }

        channel.LeaveWithCompletion(_ => { });
        Advance(1);
    }
}

/// <summary>Best practice on iOS: a channel is left before the kit goes.</summary>
internal sealed class IosStaysInTheChannel : IosSmallApp
{
    protected override void Use()
    {
        LogIn();
        Channel().JoinWithCompletion(_ => { });
        Advance(1);
        if (IsMended)
        {
            Kit.DestroyChannelWithId("lobby");
        }
    }
}

/// <summary>Pains 10 and 11 on iOS: a token that was refused is presented again.</summary>
internal sealed class IosRepeatsABadToken : IosSmallApp
{
    protected override void Use()
    {
        Sim.Service.SetCertificate(AppId, "certificate of the project");
        string rtc = Sim.Service.IssueToken(AppId, "somebody else");
        LogIn(rtc);
        LogIn(IsMended ? Sim.Service.IssueToken(AppId, "alice") : rtc);
    }
}

/// <summary>Pain 27 on iOS: the service keeps the message, and the app sends it again.</summary>
internal sealed class IosSendsStoredAgain : IosSmallApp
{
    protected override void Use()
    {
        LogIn();
        Send(isAgain: false);
        Advance(1);
    }

    private void Send(bool isAgain) => Kit.SendMessage(
        new AgoraRtmMessage("Call me"), "bob",
        new AgoraRtmSendMessageOptions { EnableOfflineMessaging = true },
        code =>
        {
            if (code != AgoraRtmSendPeerMessageErrorCode.Ok && !isAgain && !IsMended)
            {
                Send(isAgain: true);
            }
        });
}

/// <summary>Pain 21 on iOS: cancelled, and sent again with the same object.</summary>
internal sealed class IosSendsAnInvitationAgain : IosSmallApp
{
    protected override void Use()
    {
        LogIn();
        Sim.Users.Online("bob");
        Advance(1);
        AgoraRtmCallKit calls = Kit.GetRtmCallKit();
        calls.CallDelegate = new Hears();
        AgoraRtmLocalInvitation invitation = new("bob");
        calls.SendLocalInvitation(invitation, _ => { });
        Advance(1);
        calls.CancelLocalInvitation(invitation, _ => { });
        Advance(1);
        calls.SendLocalInvitation(
            IsMended ? new AgoraRtmLocalInvitation("bob") : invitation, _ => { });
        Advance(1);
    }

    private sealed class Hears : AgoraRtmCallDelegate;
}

/// <summary>Pain 15 on iOS: nobody minds that the token has expired.</summary>
internal sealed class IosIgnoresTheExpiry : IosSmallApp
{
    protected override AgoraRtmDelegate NewDelegate() => new Expiry(this);

    protected override void Use()
    {
        Sim.Service.SetCertificate(AppId, "certificate of the project");
        LogIn(Sim.Service.IssueToken(
            AppId, "alice", new TokenOptions { Lifetime = Duration.FromMinutes(1) }));
        Sim.Network.Cut("alice", lasting: Duration.FromMinutes(2));
        Advance(200);
    }

    private sealed class Expiry : AgoraRtmDelegate
    {
        private readonly IosIgnoresTheExpiry _app;

        public Expiry(IosIgnoresTheExpiry app) => _app = app;

        public override void RtmKitTokenDidExpire(AgoraRtmKit kit)
        {
            if (_app.IsMended)
            {
                kit.RenewToken(_app.Sim.Service.IssueToken(AppId, "alice"), (_, _) => { });
            }
        }
    }
}

/// <summary>Best practice on iOS: only a logout leads out of Aborted.</summary>
internal sealed class IosLogsInWhenAborted : IosSmallApp
{
    protected override void Use()
    {
        LogIn();
        Sim.Service.Kick("alice");
        Advance(1);
        if (IsMended)
        {
            Kit.LogoutWithCompletion(_ => { });
            Advance(1);
        }

        LogIn();
    }
}
