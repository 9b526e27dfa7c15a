using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

/// <summary>Calls while the link is lost (D-12, S-74).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ReconnectingTests(Face face)
{
    [Test]
    [Rule("S-74", "D-12")]
    public void Sends_WhileReconnecting_GoOutInCallOrderAfterTheReturn()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 8_000);
        world.AdvanceToMs(15_000);

        int peer = alice.User.Send("bob", "1");
        int channel = alice.Send("2");
        alice.User.Send("bob", "3");
        world.AdvanceMs(60_000);

        Assert.That((peer, channel), Is.EqualTo((0, 0)));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "18270 alice: 1", "18270 #room alice: 2", "18270 alice: 3",
        }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "14000 SC(4,5)", "18250 SC(3,2)", "18270 ChannelSent(0)", "18290 Sent(0)",
            "18290 Sent(0)",
        }));
    }

    [Test]
    [Rule("S-74")]
    public void Sends_WhileReconnectingTimeoutOnly_NeverLeaveAndTimeOutAtTheirTenSeconds()
    {
        using World world = World.Start(face, TimeoutOnly);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 8_000);
        world.AdvanceToMs(15_000);

        int peer = alice.User.Send("bob", "1");
        int channel = alice.Send("2");
        world.AdvanceMs(60_000);

        Assert.That((peer, channel), Is.EqualTo((0, 0)));
        Assert.That(bob.Log.Texts, Is.Empty);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "14000 SC(4,5)", "18250 SC(3,2)", "25000 Sent(2)", "25000 ChannelSent(2)",
        }));
    }

    [Test]
    [Rule("S-74")]
    public void Sends_BeforeReconnectingTimeoutOnly_StillLeaveAfterTheReturn()
    {
        using World world = World.Start(face, TimeoutOnly);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 8_000);
        world.AdvanceToMs(13_999);

        alice.User.Send("bob", "1");
        alice.Send("2");
        world.AdvanceMs(60_000);

        Assert.That(
            bob.Log.Texts, Is.EqualTo(new[] { "alice: 1", "#room alice: 2" }));
        Assert.That(
            alice.Log.Texts.Skip(2), Is.EqualTo(new[] { "ChannelSent(0)", "Sent(0)" }));
    }

    [Test]
    [Rule("S-74")]
    public void OtherCalls_WhileReconnectingTimeoutOnly_WaitForTheReturn()
    {
        using World world = World.Start(face, TimeoutOnly);
        (TestChannel alice, _) = world.RoomOfTwo();
        world.CutFor("alice", 6_000);
        world.AdvanceToMs(15_000);

        alice.User.CountMembers("room");
        alice.GetMembers();
        alice.User.Channel("other").Join();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "SC(4,5)", "SC(3,2)", "Counts(room=2;1;0)", "Members(alice,bob;2;0)", "Joined",
            "Count(1)",
        }));
    }

    // A send at 15,000 ms has until 25,000 ms; back at 24,700 ms, the result is there at 24,970.
    [TestCase(14_710, "Sent(0)")]
    [TestCase(14_710.0001, "Sent(2)")]
    [Rule("S-74", "E-12")]
    public void Send_WhileReconnecting_KeepsTheTenSecondsOfItsCall(double cutMs, string expected)
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        world.CutFor("alice", cutMs);
        world.AdvanceToMs(15_000);

        alice.User.Send("bob", "hi");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts.Last(), Is.EqualTo(expected));
        Assert.That(alice.Log.Lines.Last(), Does.StartWith("25000 "));
    }

    [Test]
    [Rule("S-74")]
    public void Send_TimedOutWhileReconnecting_DoesNotLeaveAfterwards()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 20_000);
        world.AdvanceToMs(15_000);

        alice.User.Send("bob", "hi");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Does.Contain("25000 Sent(2)"));
        Assert.That(bob.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-74", "S-63")]
    public void Sends_WhileReconnecting_AreChargedAtTheCall()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("alice", 6_000);
        world.AdvanceToMs(6_900);

        for (int i = 0; i < 181; i++)
        {
            alice.Send("bob", $"{i}");
        }

        world.AdvanceMs(0);
        int refused = alice.Log.Count("Sent(5)");
        world.AdvanceToMs(9_900);
        alice.Send("bob", "next window");
        world.AdvanceMs(60_000);

        Assert.That(refused, Is.EqualTo(1));
        Assert.That(bob.Messages, Has.Count.EqualTo(181));
    }

    [Test]
    [Rule("S-34")]
    public void Send_WhileReconnectingToAnOfflinePeer_GetsTheOrdinaryAnswer()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        world.CutFor("alice", 6_000);
        world.AdvanceToMs(6_000);

        alice.Send("carol", "1");
        alice.Send("carol", "2", offline: true);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "SC(4,5)", "SC(3,2)", "Sent(3)", "Sent(4)",
        }));
    }

    private static readonly ClientOptions TimeoutOnly = new()
    {
        SendWhileReconnecting = SendWhileReconnecting.TimeoutOnly,
    };
}
