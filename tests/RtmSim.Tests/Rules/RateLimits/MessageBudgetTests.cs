using System.Collections.Generic;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>Peer and channel messages share one budget .</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class MessageBudgetTests(Face face)
{
    [Test]
    [Rule("S-62")]
    public void CallsThatTimeOut_Count()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Network.Cut("alice");
        for (int i = 0; i < 181; i++)
        {
            alice.Send("bob", "hi");
        }

        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Count("Sent(5)"), Is.EqualTo(1));
        Assert.That(alice.Log.Count("Sent(2)"), Is.EqualTo(180));
    }

    [Test]
    [Rule("S-04", "S-62")]
    public void ChannelSend_WithoutMembership_NeitherUsesNorMeetsTheBudget()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestChannel outside = alice.Channel("room");

        for (int i = 0; i < 200; i++)
        {
            outside.Send("hi");
        }

        for (int i = 0; i < 181; i++)
        {
            alice.Send("nobody", "hi");
        }

        outside.Send("hi");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Count("ChannelSent(1)"), Is.EqualTo(201));
        Assert.That(alice.Log.Count("Sent(3)"), Is.EqualTo(180));
        Assert.That(alice.Log.Count("Sent(5)"), Is.EqualTo(1));
    }

    [Test]
    [Rule("Q-08")]
    public void ChannelTraffic_AboveTheAdvice_IsDeliveredInFull()
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");

        for (int i = 0; i < 180; i++)
        {
            room[0].Send("a");
            room[1].Send("b");
        }

        world.AdvanceMs(1_000);

        Assert.That(room[2].Messages, Has.Count.EqualTo(360));
    }

    [Test]
    [Rule("Q-02", "Q-04", "E-13", "G-07")]
    public void Messages_AllOverloadsPeersAndChannels_ShareOneBudget()
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        TestChannel second = alice.User.Channel("second");
        second.Join();
        world.AdvanceMs(5_000);
        alice.Log.Clear();

        for (int i = 0; i < 45; i++)
        {
            alice.User.SendPlain("bob", "1");
            alice.User.Send("bob", "2");
            alice.SendPlain("3");
            second.Send("4");
        }

        world.AdvanceMs(0);
        string[] within = [.. alice.Log.Texts];
        int peer = alice.User.Send("bob", "5");
        int channel = second.Send("6");
        world.AdvanceMs(0);

        Assert.That(within, Is.Empty);
        Assert.That((peer, channel), Is.EqualTo((0, 0)));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(5)", "ChannelSent(3)" }));
    }
}
