using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class DeliveryTests(Face face)
{
    [Test]
    [Rule("E-01", "S-15")]
    public void Send_PeerOnline_ArrivesOnceAndThenTheSenderHasTheResult()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Send("bob", "hi");
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "1020 alice: hi" }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1040 Sent(0)" }));
    }

    [Test]
    [Rule("S-15")]
    public void Send_FarProfile_TakesTheLongerWay()
    {
        using World world = World.Start(
            face, new SimulationOptions { LatencyProfile = LatencyProfile.Far });
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
    [Rule("E-08")]
    public void Message_PeerOnline_CarriesTheTimeTheServerGotIt()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        long epochMs = world.Simulation.Now.ToUnixTimeMilliseconds() - 1_000;

        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages[0].GetServerReceiveTs(), Is.EqualTo(epochMs + 1_010));
    }

    [Test]
    [Rule("E-01")]
    public void Send_WithoutLatency_ResultStillComesAfterTheDelivery()
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Network = new NetworkOptions { Latency = Duration.Zero },
        });
        (TestUser alice, TestUser bob) = world.Pair();
        List<string> order = new();
        bob.Inside["alice: hi"] = () => order.Add("received");
        alice.Inside["Sent(0)"] = () => order.Add("result");

        alice.Send("bob", "hi");
        List<string> beforeTimeMoves = order.ToList();
        world.AdvanceMs(0);

        Assert.That(beforeTimeMoves, Is.Empty);
        Assert.That(order, Is.EqualTo(new[] { "received", "result" }));
    }
}
