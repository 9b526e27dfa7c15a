using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>Peer and channel messages share one budget .</summary>
public sealed class MessageBudgetTests
{
    [Test]
    [Rule("Q-02", "Q-04", "E-13", "G-07")]
    public void Messages_AllOverloadsPeersAndChannels_ShareOneBudget()
    {
        using World world = World.Start();
        (TestChannel alice, _) = world.RoomOfTwo();
        TestChannel second = alice.User.Channel("second");
        second.Join();
        world.AdvanceMs(5_000);
        alice.Log.Clear();
        RtmClient client = alice.User.Client;

        for (int i = 0; i < 45; i++)
        {
            client.SendMessageToPeer("bob", client.CreateMessage("1"));
            client.SendMessageToPeer("bob", client.CreateMessage("2"), default);
            alice.Object.SendMessage(client.CreateMessage("3"));
            second.Object.SendMessage(client.CreateMessage("4"), default);
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

    [Test]
    [Rule("Q-03", "E-13")]
    public void TooOften_PeerMessage_ReturnsZeroAndHasNoOtherEffect()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        for (int i = 0; i < 180; i++)
        {
            alice.Send("bob", "hi");
        }

        world.AdvanceMs(100);
        alice.Log.Clear();

        int code = alice.Send("bob", "one too many", offline: true);
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1100 Sent(5)" }));
        Assert.That(alice.Results.Last(), Is.EqualTo((alice.LastMessageId, 5)));
        Assert.That(bob.Messages, Has.Count.EqualTo(180));
    }

    [Test]
    [Rule("S-62")]
    public void CallsThatTimeOut_Count()
    {
        using World world = World.Start();
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
        using World world = World.Start();
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
        using World world = World.Start();
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");

        for (int i = 0; i < 180; i++)
        {
            room[0].Send("a");
            room[1].Send("b");
        }

        world.AdvanceMs(1_000);

        Assert.That(room[2].Messages, Has.Count.EqualTo(360));
    }
}
