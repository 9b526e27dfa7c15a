using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Controls;

/// <summary>Users that cannot reach each other, and groups of users.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class PairTests(Face face)
{
    [Test]
    [Rule("S-84")]
    public void CutPair_HoldsItsMessagesWhileAllElseFlows()
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");

        world.Network.Between("alice", "bob").Cut();
        room[0].User.Send("bob", "held");
        room[0].User.Send("carol", "flows");
        room[0].Send("to all");
        room[2].Send("carol's");
        room[1].User.QueryPeers("alice");
        world.AdvanceToMs(11_000);
        Assert.That(
            room[0].Log.Texts,
            Is.EqualTo(new[] { "#room carol: carol's", "ChannelSent(0)", "Sent(0)" })
                .Or.EqualTo(new[] { "ChannelSent(0)", "#room carol: carol's", "Sent(0)" }));
        Assert.That(
            room[1].Log.Texts,
            Is.EquivalentTo(new[] { "#room carol: carol's", "Peers(alice=0;1;0)" }));
        Assert.That(room[2].Log.Texts, Does.Contain("alice: flows"));
        Assert.That(room[2].Log.Texts, Does.Contain("#room alice: to all"));

        room[1].Log.Clear();
        world.Network.Between("bob", "alice").Restore();
        world.AdvanceMs(100);

        Assert.That(
            room[1].Log.Lines,
            Is.EqualTo(new[] { "11010 alice: held", "11010 #room alice: to all" }));
    }

    [TestCase(9_970, 0)]
    [TestCase(9_971, 2)]
    [Rule("S-84", "S-09")]
    public void CutPair_RestoredAroundTheTimeOut_DecidesTheResult(int milliseconds, int code)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        world.Network.Between("alice", "bob").Cut(Duration.FromMilliseconds(milliseconds));
        alice.Send("bob", "late");
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { $"11000 Sent({code})" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { $"{1_010 + milliseconds} alice: late" }));
    }

    [Test]
    [Rule("S-84", "S-16")]
    public void LatePair_KeepsItsOrder()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        PairControl pair = world.Network.Between("alice", "bob");

        pair.SetLatency(Duration.FromSeconds(2));
        alice.Send("bob", "one");
        world.AdvanceMs(1_000);
        pair.SetLatency(Duration.Zero);
        alice.Send("bob", "two");
        world.AdvanceMs(5_000);
        alice.Send("bob", "three");
        world.AdvanceMs(1_000);

        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[] { "3020 alice: one", "3020 alice: two", "7020 alice: three" }));
        Assert.That(alice.Log.Lines[0], Is.EqualTo("3040 Sent(0)"));
    }

    [Test]
    [Rule("S-84", "S-30")]
    public void CutPair_OfAReceiverWhoIsAway_ChangesNothing()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network.Between("alice", "bob").Cut();

        alice.Send("bob", "nobody");
        alice.Send("bob", "stored", offline: true);
        world.AdvanceMs(100);
        TestUser bob = world.Online("bob");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(3)", "Sent(4)" }));
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo("stored"));
    }

    [Test]
    [Rule("S-84", "S-30")]
    public void CutPair_WhoseReceiverLeaves_SettlesTheMessageWhenRestored()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        world.Network.Between("alice", "bob").Cut(Duration.FromSeconds(5));
        alice.Send("bob", "stored", offline: true);
        world.AdvanceMs(1_000);
        bob.Logout();
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "6010 Sent(4)" }));
        Assert.That(world.Service.Mailbox("bob").Single().Text, Is.EqualTo("stored"));
    }

    [Test]
    [Rule("S-84", "G-10")]
    public void ChannelMessage_HeldDuringAReconnection_ComesOnceWhenRestored()
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");

        world.Network.Between("alice", "bob").Cut();
        room[0].Send("held");
        room[2].Send("seen");
        world.AdvanceMs(1_000);
        world.CutFor("bob", 6_000);
        world.AdvanceMs(8_000);
        Assert.That(room[1].Log.Count("#room alice: held"), Is.Zero);
        world.Network.Between("alice", "bob").Restore();
        world.AdvanceMs(1_000);

        Assert.That(room[1].Log.Count("#room alice: held"), Is.EqualTo(1));
        Assert.That(room[1].Log.Count("#room carol: seen"), Is.EqualTo(1));
    }

    [TestCase(0, 0)]
    [TestCase(4_100, 0)]
    [TestCase(4_100, 1)]
    [Rule("S-84", "G-10")]
    public void ChannelMessage_LetGoWhileTheReceiverIsAway_ComesOnceAtItsReturn(
        int silentFor, int seen)
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");

        world.Network.Between("alice", "bob").Cut();
        room[0].Send("held");
        world.AdvanceMs(100);
        for (int i = 0; i < seen; i++)
        {
            room[2].Send("after it");
            world.AdvanceMs(100);
        }

        world.CutFor("bob", 10_000);
        world.AdvanceMs(silentFor);
        world.Network.Between("alice", "bob").Restore();
        world.AdvanceMs(20_000);

        Assert.That(room[1].Log.Count("#room alice: held"), Is.EqualTo(1));
        Assert.That(room[1].Log.Count("#room carol: after it"), Is.EqualTo(seen));
    }

    [Test]
    [Rule("S-84", "G-14")]
    public void ChannelMessage_HeldForAMemberWhoLeft_IsDropped()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        world.Network.Between("alice", "bob").Cut();
        alice.Send("held");
        world.AdvanceMs(100);
        bob.Leave();
        world.AdvanceMs(5_000);
        bob.Join();
        world.AdvanceMs(1_000);
        world.Network.Between("alice", "bob").Restore();
        world.AdvanceMs(1_000);

        Assert.That(bob.Log.Count("#room alice: held"), Is.Zero);
    }

    [Test]
    [Rule("S-84")]
    public void Partition_KeepsTwoGroupsApart()
    {
        using World world = World.Start(face);
        TestUser[] users = world.Room("alice", "bob", "carol", "dave")
            .Select(each => each.User)
            .ToArray();
        Simulation sim = world.Simulation;

        #region pairs
        PairControl gap = sim.Network.Partition(["alice", "bob"], ["carol", "dave"]);
        users[0].Channel("room").Send("hello?");   // reaches bob alone
        sim.Advance(Duration.FromSeconds(5));
        gap.Restore();                             // and now carol and dave
        #endregion

        int[] before = users.Select(user => user.Log.Count("#room alice: hello?")).ToArray();
        world.AdvanceMs(100);
        int[] after = users.Select(user => user.Log.Count("#room alice: hello?")).ToArray();

        Assert.That(before, Is.EqualTo(new[] { 0, 1, 0, 0 }));
        Assert.That(after, Is.EqualTo(new[] { 0, 1, 1, 1 }));
    }

    [Test]
    [Rule("S-84")]
    public void Pairs_ThatCannotBe_AreRefused()
    {
        using World world = World.Start(face);

        Assert.That(
            () => world.Network.Between("alice", "alice"),
            Throws.ArgumentException.With.Message.Contains("'alice' is on both sides"));
        Assert.That(
            () => world.Network.Partition(["alice"], []),
            Throws.ArgumentException.With.Message.Contains("at least one"));
        Assert.That(() => world.Network.Of(), Throws.ArgumentException);
        Assert.That(
            () => world.Network.Between("alice", "bob").SetLatency(Duration.FromSeconds(-1)),
            Throws.InstanceOf<System.ArgumentOutOfRangeException>());
    }

    [Test]
    [Rule("S-70", "D-03")]
    public void Group_TakesTheWordsOfALink()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(1_000);

        world.Network.Of("alice", "bob", "alice").Cut(Duration.FromSeconds(5));
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "5000 SC(4,5)", "6250 SC(3,2)" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(alice.Log.Lines));
        Assert.That(carol.Log.Texts, Is.Empty);
        Assert.That(
            world.Trace.Where(traced => traced.Name.StartsWith("network."))
                .Select(traced => traced.Arguments[0].ToDisplayText()),
            Is.EqualTo(new[] { "[\"alice\", \"bob\"]", "[\"alice\", \"bob\"]" }));
    }
}
