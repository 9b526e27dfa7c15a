using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

public sealed class DeliveryTests
{
    [Test]
    [Rule("E-01", "S-15")]
    public void Send_PeerOnline_ArrivesOnceAndThenTheSenderHasTheResult()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Send("bob", "hi");
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "1020 alice: hi" }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1040 Sent(0)" }));
        Assert.That(alice.Results, Is.EqualTo(new[] { (alice.LastMessageId, 0) }));
        Assert.That(bob.Messages[0].GetMessageId(), Is.EqualTo(alice.LastMessageId));
    }

    [Test]
    [Rule("S-15")]
    public void Send_FarProfile_TakesTheLongerWay()
    {
        using World world = World.Start(
            new SimulationOptions { LatencyProfile = LatencyProfile.Far });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Login();
        bob.Login();
        world.AdvanceToMs(5_000);
        alice.Log.Clear();
        bob.Log.Clear();

        alice.Send("bob", "hi");
        world.AdvanceMs(5_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "5330 alice: hi" }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "5660 Sent(0)" }));
    }

    [Test]
    [Rule("E-01")]
    public void Send_WithoutLatency_ResultStillComesAfterTheDelivery()
    {
        using World world = World.Start(new SimulationOptions
        {
            Network = new NetworkOptions { Latency = Duration.Zero },
        });
        (TestUser alice, TestUser bob) = world.Pair();
        List<string> order = Journal(alice, bob);

        alice.Send("bob", "hi");
        List<string> beforeTimeMoves = order.ToList();
        world.AdvanceMs(0);

        Assert.That(beforeTimeMoves, Is.Empty);
        Assert.That(order, Is.EqualTo(new[] { "received", "result" }));
    }

    [TestCase(1ul)]
    [TestCase(2ul)]
    [TestCase(3ul)]
    [Rule("E-01", "S-16")]
    public void Send_JitterAndLoss_NoResultBeforeItsDeliveryNoDuplicateNoReordering(ulong seed)
    {
        using World world = World.Start(new SimulationOptions
        {
            Seed = seed,
            Network = new NetworkOptions { Jitter = Duration.FromMilliseconds(80), Loss = 0.1 },
        });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Login();
        bob.Login();
        world.AdvanceToMs(10_000);
        List<long> received = new();
        List<long> early = new();
        bob.Handler.OnMessageReceivedFromPeer += (_, _, message) =>
            received.Add(message.GetMessageId());
        alice.Handler.OnSendMessageResult += (_, messageId, _) =>
        {
            if (!received.Contains(messageId))
            {
                early.Add(messageId);
            }
        };

        for (int i = 0; i < 100; i++)
        {
            alice.Send("bob", $"{i}");
            world.AdvanceMs(7);
        }

        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(message => message.GetText()),
            Is.EqualTo(Enumerable.Range(0, 100).Select(i => $"{i}")));
        Assert.That(alice.Results.Select(result => result.MessageId), Is.EqualTo(received));
        Assert.That(alice.Results.Select(result => result.Code), Is.All.EqualTo(0));
        Assert.That(early, Is.Empty);
    }

    [Test]
    [Rule("E-08")]
    public void Message_PeerOnline_CarriesTheTimeTheServerGotIt()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        long epochMs = world.Simulation.Now.ToUnixTimeMilliseconds() - 1_000;

        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages[0].GetServerReceiveTs(), Is.EqualTo(epochMs + 1_010));
    }

    private static List<string> Journal(TestUser sender, TestUser receiver)
    {
        List<string> order = new();
        receiver.Handler.OnMessageReceivedFromPeer += (_, _, _) => order.Add("received");
        sender.Handler.OnSendMessageResult += (_, _, _) => order.Add("result");
        return order;
    }
}
