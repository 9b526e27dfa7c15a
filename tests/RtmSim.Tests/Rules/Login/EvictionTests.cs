using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Login;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class EvictionTests(Face face)
{
    [Test]
    [Rule("C-13", "D-10", "F-23")]
    public void Login_OnASecondInstance_AbortsTheFirstAndLeavesItsChannels()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        TestUser tablet = world.User("alice");
        long start = world.ElapsedMs;

        tablet.Login();
        world.AdvanceMs(5_000);

        Assert.That(members[0].Log.Lines, Is.EqualTo(new[] { $"{start + 250} SC(5,8)" }));
        Assert.That(
            members[1].Log.Lines,
            Is.EqualTo(new[] { $"{start + 250} -alice", $"{start + 260} Count(1)" }));
        Assert.That(tablet.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "SC(3,2)" }));
    }

    [Test]
    [Rule("F-23")]
    public void NewInstance_OfAnEvictedMember_IsInNoChannelUntilItJoins()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        TestUser tablet = world.User("alice");
        tablet.Login();
        world.AdvanceMs(1_000);
        tablet.Log.Clear();

        members[1].Send("who is there?");
        world.AdvanceMs(1_000);
        Assert.That(tablet.Log.Lines, Is.Empty);
        tablet.Channel("lobby").Join();
        world.AdvanceMs(1_000);
        members[1].Send("and now?");
        world.AdvanceMs(1_000);

        Assert.That(
            tablet.Log.Texts, Is.EqualTo(new[] { "Joined", "Count(2)", "#lobby bob: and now?" }));
    }

    [Test]
    [Rule("S-27", "D-12", "S-23")]
    public void EvictedInstance_KeepsItsChannelsAndRunsIntoTimeouts()
    {
        using World world = World.Start(face);
        TestChannel lobby = world.Members("lobby", "alice", "bob")[0];
        TestUser alice = lobby.User;
        world.User("alice").Login();
        world.AdvanceMs(1_000);
        alice.Log.Clear();
        long start = world.ElapsedMs;

        Assert.That(alice.Send("bob", "hi"), Is.Zero);
        Assert.That(lobby.Send("hi"), Is.Zero);
        Assert.That(lobby.GetMembers(), Is.Zero);
        Assert.That(lobby.Join(), Is.Zero);
        Assert.That(alice.Channel("other").Join(), Is.Zero);
        Assert.That(alice.CountMembers("lobby"), Is.Zero);
        world.AdvanceMs(20_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                $"{start} JoinFailed(6)",
                $"{start + 5_000} Members(;0;3)",
                $"{start + 5_000} JoinFailed(4)",
                $"{start + 5_000} Counts(;0;4)",
                $"{start + 10_000} Sent(2)",
                $"{start + 10_000} ChannelSent(2)",
            }));
    }

    [Test]
    [Rule("S-27")]
    public void EvictedInstance_LeavesLocallyAndHearsNothing()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        TestUser tablet = world.User("alice");
        tablet.Login();
        world.AdvanceMs(250);
        tablet.Channel("lobby").Join();
        world.AdvanceMs(3_000);
        members[0].Log.Clear();
        members[1].Log.Clear();

        members[1].Send("hello");
        members[1].User.Send("alice", "psst");
        world.AdvanceMs(1_000);
        members[0].Leave();
        world.AdvanceMs(3_000);

        Assert.That(members[0].Log.Texts, Is.EqualTo(new[] { "Left(0)" }));
        Assert.That(members[1].Log.Texts, Does.Not.Contain("-alice"));
        Assert.That(tablet.Log.Texts, Does.Contain("bob: psst"));
    }

    [Test]
    [Rule("S-27")]
    public void EvictedInstance_AfterItsLogout_IsInNoChannel()
    {
        using World world = World.Start(face);
        TestChannel lobby = world.Members("lobby", "alice")[0];
        world.User("alice").Login();
        world.AdvanceMs(1_000);
        lobby.User.Logout();
        world.AdvanceMs(500);
        lobby.User.Login();
        world.AdvanceMs(250);
        lobby.Log.Clear();

        lobby.GetMembers();
        world.AdvanceMs(100);

        Assert.That(lobby.Log.Texts, Is.EqualTo(new[] { "Members(;0;5)" }));
    }

    [Test]
    [Rule("S-23")]
    public void Call_InFlightAtTheEviction_TakesEffectAndTimesOutHere()
    {
        using World world = World.Start(face);
        TestUser bob = world.Online("bob");
        TestUser alice = world.Online("alice");
        world.Network["bob"].Clog();
        long start = world.ElapsedMs;
        alice.Send("bob", "before");
        world.AdvanceMs(100);

        world.User("alice").Login();
        world.AdvanceMs(1_000);
        world.Network["bob"].Unclog();
        world.AdvanceMs(20_000);

        Assert.That(bob.Log.Texts, Does.Contain("alice: before"));
        Assert.That(alice.Log.Lines[^1], Is.EqualTo($"{start + 10_000} Sent(2)"));
    }

    [Test]
    [Rule("S-24")]
    public void TwoLogins_AtTheSameTime_AreTakenInOrderOfArrival()
    {
        using World world = World.Start(face);
        TestUser phone = world.User("alice");
        TestUser tablet = world.User("alice");

        phone.Login();
        tablet.Login();
        world.AdvanceMs(1_000);

        Assert.That(
            phone.Log.Lines,
            Is.EqualTo(new[]
            {
                "0 SC(2,1)", "250 LoggedIn", "250 SC(3,2)", "250 SC(5,8)",
            }));
        Assert.That(
            tablet.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "250 LoggedIn", "250 SC(3,2)" }));
    }

    [TestCase(10_000)]
    [TestCase(45_000)]
    [Rule("S-25")]
    public void Eviction_WhileReconnecting_IsLearntWhenTheLinkIsBack(int outage)
    {
        using World world = World.Start(face);
        TestUser phone = world.User("alice");
        TestUser tablet = world.User("alice");
        phone.Login();
        world.AdvanceMs(250);
        phone.Link.Cut();
        world.AdvanceMs(5_000);

        tablet.Login();
        world.AdvanceMs(outage);
        Assert.That(phone.State, Is.EqualTo(ConnectionState.Reconnecting));
        long back = world.ElapsedMs;
        phone.Link.Restore();
        world.AdvanceMs(1_000);

        Assert.That(phone.Log.Lines[^1], Is.EqualTo($"{back + 250} SC(5,8)"));
        Assert.That(tablet.State, Is.EqualTo(ConnectionState.Connected));
    }

    [Test]
    [Rule("S-28")]
    public void PeerMessage_ForAnEvictedInstanceThatIsOutOfReach_GoesToTheNewOne()
    {
        using World world = World.Start(face);
        TestUser phone = world.User("alice");
        TestUser tablet = world.User("alice");
        TestUser bob = world.Online("bob");
        phone.Login();
        world.AdvanceMs(250);
        phone.Link.Cut();
        bob.Send("alice", "are you there?");
        world.AdvanceMs(1_000);

        tablet.Login();
        world.AdvanceMs(5_000);

        Assert.That(tablet.Log.Texts[^1], Is.EqualTo("bob: are you there?"));
        Assert.That(tablet.Messages[0].IsOfflineMessage(), Is.False);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Sent(0)" }));
    }
}
