using agora_rtm;
using NodaTime;
using RtmSim.Facades.Unity;

namespace RtmSim.Scenarios.Tests.Contracts.Apps;

/// <summary>Pain 13: a channel is joined again.</summary>
internal sealed class JoinsTwice : SmallApp
{
    protected override void Use()
    {
        LogIn();
        RtmChannel channel = Channel();
        channel.Join();
        Advance(1);
        if (!IsMended)
        {
            channel.Join();
            Advance(1);
        }

        channel.Dispose();
    }
}

/// <summary>Pain 5: a join that failed stays failed.</summary>
internal sealed class DoesNotRejoin : SmallApp
{
    protected override void Use()
    {
        RtmChannel? channel = null;
        LogIn();
        channel = Client.CreateChannel("lobby", new RtmChannelEventHandler
        {
            OnJoinSuccess = _ => { },
            OnJoinFailure = (_, _) =>
            {
                if (IsMended)
                {
                    Sim.After(Duration.FromSeconds(5), () => channel!.Join());
                }
            },
        });
        Sim.Network.Clog("alice");
        channel.Join();
        Advance(10);
        Sim.Network.Unclog("alice");
        Advance(100);
        channel.Dispose();
    }
}

/// <summary>Pains 16, 17 and 18: the handler comes after the message.</summary>
internal sealed class ListensTooLate : SmallApp
{
    protected override void Use()
    {
        Handler.OnMessageReceivedFromPeer = null;
        if (IsMended)
        {
            Handler.OnMessageReceivedFromPeer = (_, _, _) => { };
        }

        LogIn();
        Sim.Users.Online("bob").Send("alice", "Hello?");
        Advance(1);
        Handler.OnMessageReceivedFromPeer = (_, _, _) => { };
    }
}

/// <summary>Pain 30: a message for each key.</summary>
internal sealed class SendsEachKey : SmallApp
{
    protected override void Use()
    {
        LogIn();
        Sim.Users.Online("bob");
        Advance(1);
        for (int key = 0; key < 200; key++)
        {
            Send("bob", $"key {key}");
            Advance(IsMended ? 0.1 : 0.01);
        }

        Advance(1);
    }
}

/// <summary>Pain 29: frames are too slow for what comes, and some of it is skipped.</summary>
internal sealed class LetsCallbacksPile : SmallApp
{
    public override SimulationOptions Options => new()
    {
        Unity = new UnityOptions
        {
            OneCallbackPerFrame = true,
            FrameRate = 10,
            CallbackQueueLimit = 10,
        },
    };

    protected override void Use()
    {
        LogIn();
        Sim.Users.Online("bob");
        Advance(2);
        for (int i = 0; i < 20; i++)
        {
            Send("bob", $"line {i}");
            Advance(IsMended ? 0.2 : 0);
        }

        Advance(5);
    }
}

/// <summary>Pain 14: whatever is typed is a user ID.</summary>
internal sealed class TakesAnyName : SmallApp
{
    protected override void Use()
    {
        const string typed = "alice/phone";
        if (!IsMended || !typed.Contains('/'))
        {
            Client.Login(string.Empty, typed);
        }

        Advance(1);
    }
}

/// <summary>Pain 27: the service keeps the message, and the app takes that for a failure.</summary>
internal sealed class SendsStoredAgain : SmallApp
{
    protected override void Use()
    {
        LogIn();
        Handler.OnSendMessageResult = (_, _, code) =>
        {
            if (code == PEER_MESSAGE_ERR_CODE.PEER_MESSAGE_ERR_CACHED_BY_SERVER && !IsMended)
            {
                Handler.OnSendMessageResult = (_, _, _) => { };
                SendStored();
            }
        };
        SendStored();
        Advance(1);
    }

    private void SendStored() => Client.SendMessageToPeer(
        "bob", Client.CreateMessage("Call me"),
        new SendMessageOptions { enableOfflineMessaging = true });
}

/// <summary>Pains 26 and 27: nobody is there, and the app keeps knocking.</summary>
internal sealed class KeepsKnocking : SmallApp
{
    protected override void Use()
    {
        LogIn();
        for (int i = 0; i < (IsMended ? 3 : 4); i++)
        {
            Send("bob", "Are you there?");
            Advance(1);
        }
    }
}

/// <summary>Pain 18: the sender waits for its own message.</summary>
internal sealed class WritesToHimself : SmallApp
{
    protected override void Use()
    {
        LogIn();
        Sim.Users.Online("bob");
        Advance(1);
        Send(IsMended ? "bob" : "alice", "echo");
        Advance(1);
    }
}
