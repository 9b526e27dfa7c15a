using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

/// <summary>What comes after a return, and in which order (S-67).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ReturnTests(Face face)
{
    [Test]
    [Rule("S-67", "S-38", "G-10", "E-14")]
    public void Return_AfterAnOutage_ReportsInTheOrderOfTheRule()
    {
        using World world = World.Start(face);
        TestChannel bobSecond = world.Members("beta", "carol")[0];
        TestChannel alice = world.Members("alpha", "alice")[0];
        TestUser bob = world.Online("bob");
        bob.Channel("beta").Join();
        world.AdvanceMs(100);
        bob.Channel("alpha").Join();
        world.AdvanceToMs(20_000);
        bob.Log.Clear();

        world.CutFor("bob", 10_000);
        world.AdvanceToMs(25_000);
        alice.Send("a1");
        world.AdvanceMs(100);
        alice.User.Send("bob", "p1");
        world.AdvanceMs(100);
        bobSecond.Send("b1");
        alice.User.Send("bob", "p2");
        world.AdvanceMs(100);
        alice.Send("a2");
        world.Online("dave").Channel("alpha").Join();
        world.Online("erin").Channel("alpha").Join();
        world.Online("frank").Channel("beta").Join();
        bob.CountMembers("alpha", "beta");
        bob.Channel("alpha").Send("from bob");
        world.AdvanceToMs(60_000);

        // Bob joined beta first; alpha has four members now, beta three.
        Assert.That(bob.Log.Texts, Is.EqualTo(new[]
        {
            "SC(4,5)", "SC(3,2)", "alice: p1", "alice: p2", "#beta carol: b1",
            "#alpha alice: a1", "#alpha alice: a2", "Count(3)", "Count(4)",
            "Counts(alpha=4,beta=3;2;0)", "ChannelSent(0)",
        }));
    }

    [TestCase(Direction.Up)]
    [TestCase(null)]
    [Rule("D-03", "D-05")]
    public void Return_LinkLostAgainBeforeItsAnswer_IsNoticed(Direction? direction)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("alice", 5_000);
        world.AdvanceToMs(6_100);

        world.Network["alice"].Cut(direction);
        world.AdvanceToMs(60_000);
        world.Network.Restore("alice");
        world.AdvanceMs(1_000);
        bob.Send("alice", "hi");
        world.AdvanceMs(1_000);

        string[] states = direction is null
            ? new[] { "5000 SC(4,5)", "60250 SC(3,2)" }
            : new[] { "5000 SC(4,5)", "6250 SC(3,2)", "10250 SC(4,5)", "60250 SC(3,2)" };
        Assert.That(alice.Log.Lines, Is.EqualTo(states.Append("61020 bob: hi")));
    }

    [Test]
    [Rule("S-67")]
    public void AnswerThatWasOnItsWay_LinkLost_ComesLastAfterTheReturn()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        alice.GetMembers();
        world.AdvanceMs(15);
        world.CutFor("alice", 4_500);
        world.AdvanceMs(1_000);

        bob.Send("hi");
        bob.User.Send("alice", "you");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "14015 SC(4,5)", "14765 SC(3,2)", "14765 bob: you", "14765 #room bob: hi",
            "14765 Members(alice,bob;2;0)",
        }));
    }

    [Test]
    [Rule("S-67")]
    public void AnswerThatWasOnItsWay_LinkLostDuringTheReturnToo_ComesLastOnce()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        alice.Send("from alice");
        world.AdvanceMs(15);
        world.CutFor("alice", 5_000);
        world.AdvanceToMs(12_000);
        bob.Send("hi");
        world.AdvanceToMs(15_260);

        world.CutFor("alice", 1_000);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "14015 SC(4,5)", "16510 SC(3,2)", "16510 #room bob: hi", "16510 ChannelSent(0)",
        }));
    }

    private static readonly ClientOptions TimeoutOnly = new()
    {
        SendWhileReconnecting = SendWhileReconnecting.TimeoutOnly,
    };
}
