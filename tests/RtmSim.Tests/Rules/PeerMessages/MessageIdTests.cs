using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

public sealed class MessageIdTests
{
    [Test]
    [Rule("E-20")]
    public void MessageIds_OfANewClient_StartAtTwoAndGrow()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");

        long first = alice.Client.CreateMessage("a").GetMessageId();
        long second = alice.Client.CreateMessage(new byte[] { 1 }).GetMessageId();
        long others = bob.Client.CreateMessage().GetMessageId();

        Assert.That(first, Is.EqualTo(2));
        Assert.That(second, Is.GreaterThan(first));
        Assert.That(others, Is.EqualTo(2));
    }

    [Test]
    [Rule("E-20")]
    public void MessageIds_AfterLogoutAndLogin_GoOnGrowing()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        long before = alice.Client.CreateMessage("a").GetMessageId();

        alice.Logout();
        world.AdvanceMs(1_000);
        long between = alice.Client.CreateMessage("b").GetMessageId();
        alice.Login();
        world.AdvanceMs(1_000);
        long after = alice.Client.CreateMessage("c").GetMessageId();

        Assert.That(between, Is.GreaterThan(before));
        Assert.That(after, Is.GreaterThan(between));
    }

    [Test]
    [Rule("E-20")]
    public void MessageId_SendsThatFail_StaysTheMessages()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TextMessage message = alice.Client.CreateMessage("hi");
        long id = message.GetMessageId();

        int offline = alice.Send("bob", message);
        alice.Login();
        world.AdvanceMs(1_000);
        alice.Send("bob", message);
        world.AdvanceMs(1_000);
        alice.Send("bob", message, new SendMessageOptions { enableOfflineMessaging = true });
        world.AdvanceMs(1_000);
        long next = alice.Client.CreateMessage("next").GetMessageId();

        Assert.That(offline, Is.EqualTo(102));
        Assert.That(alice.Results, Is.EqualTo(new[] { (id, 3), (id, 4) }));
        Assert.That(next, Is.GreaterThan(id));
    }

    [Test]
    [Rule("E-20", "S-60")]
    public void RequestIds_AndMessageIds_ComeFromOneGrowingCounter()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        List<long> ids = new();
        long requestId = 0;

        ids.Add(alice.Client.CreateMessage("a").GetMessageId());
        alice.Client.GetChannelMemberCount(new[] { "room" }, ref requestId);
        ids.Add(requestId);
        ids.Add(alice.Client.CreateMessage("b").GetMessageId());
        world.AdvanceMs(1_000);
        alice.Client.GetChannelMemberCount(new[] { "room" }, ref requestId);
        ids.Add(requestId);
        ids.Add(alice.Client.CreateMessage("c").GetMessageId());

        Assert.That(ids, Is.Ordered.Ascending);
        Assert.That(ids.Distinct().Count(), Is.EqualTo(5));
    }

    [Test]
    [Rule("E-20")]
    public void ReceivedMessage_HasTheSendersId()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        for (int i = 0; i < 10; i++)
        {
            alice.Client.CreateMessage("unsent");
        }

        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages[0].GetMessageId(), Is.EqualTo(alice.LastMessageId));
    }
}
