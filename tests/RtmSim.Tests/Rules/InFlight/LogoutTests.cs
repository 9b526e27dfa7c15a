using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

/// <summary>Calls that are unanswered when a logout completes (S-22).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class LogoutTests(Face face)
{
    [TestCase(PendingAtLogout.Fail, 1)]
    [TestCase(PendingAtLogout.NotLoggedIn, 102)]
    [Rule("S-22", "F-14", "H-04", "H-07")]
    public void PendingCalls_AtLogout_FailInCallOrderBeforeTheLogoutsResult(
        PendingAtLogout setting, int code)
    {
        using World world = World.Start(face, new ClientOptions { PendingAtLogout = setting });
        (TestChannel alice, _) = world.RoomOfTwo();

        CallEverything(world, alice);
        world.AdvanceMs(1_000);
        alice.User.Logout();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            $"11500 ChannelSent({code})", $"11500 Counts(;0;{code})", $"11500 Sent({code})",
            $"11500 JoinFailed({code})", $"11500 Members(;0;{code})", "11500 LoggedOut(0)",
            "11500 SC(1,6)",
        }));
    }

    [Test]
    [Rule("S-22")]
    public void PendingCalls_AtLogoutWithDrop_AreNeverAnswered()
    {
        using World world = World.Start(
            face, new ClientOptions { PendingAtLogout = PendingAtLogout.Drop });
        (TestChannel alice, _) = world.RoomOfTwo();

        CallEverything(world, alice);
        world.AdvanceMs(1_000);
        alice.User.Logout();
        world.AdvanceMs(1_000);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "11500 LoggedOut(0)", "11500 SC(1,6)" }));
    }

    [Test]
    [Rule("S-22")]
    public void Calls_JustBeforeLogout_TakeEffect()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestChannel other = alice.User.Channel("other");

        alice.User.Send("bob", "to bob");
        alice.Send("to all");
        other.Join();
        alice.User.Logout();
        world.AdvanceMs(400);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "10020 alice: to bob", "10020 #room alice: to all", "10020 -alice",
            "10030 Count(1)",
        }));
        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "10020 ChannelSent(0)", "10020 Joined" }));
    }

    [Test]
    [Rule("S-22", "S-20")]
    public void PeerMessage_AcknowledgedAfterTheServerTookTheLogout_IsFailedAtItsEnd()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Send("bob", "hi");
        alice.Logout();
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "1020 alice: hi" }));
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "1500 Sent(1)", "1500 LoggedOut(0)", "1500 SC(1,6)" }));
    }

    [Test]
    [Rule("S-22")]
    public void Answer_AfterTheLogout_IsDiscarded()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.Network["alice"].Clog(Direction.Down);
        alice.Send("hi");
        world.AdvanceMs(1_000);

        alice.User.Logout();
        world.AdvanceMs(1_000);
        alice.Log.Clear();
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(bob.Log.Texts.First(), Is.EqualTo("#room alice: hi"));
    }

    [Test]
    [Rule("S-22", "S-63")]
    public void PendingJoin_AtLogout_LeavesTheObjectFreeForTheNextLogin()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network["alice"].Clog();
        alice.Channel("room").Join();
        alice.Logout();
        world.AdvanceMs(1_000);
        world.Network["alice"].Unclog();
        world.AdvanceMs(10_000);
        alice.Login();
        world.AdvanceMs(1_000);
        alice.Log.Clear();

        alice.Channel("room").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Joined", "Count(1)" }));
    }

    [Test]
    [Rule("S-20", "C-17")]
    public void Logout_JustBeforeTheLinkCountsAsLost_IsHeardWhenTheLinkIsBack()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 6_000);
        world.AdvanceToMs(13_900);

        alice.User.Logout();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "14400 LoggedOut(0)", "14400 SC(1,6)" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "16020 -alice", "16030 Count(1)" }));
    }

    private static void CallEverything(World world, TestChannel alice)
    {
        world.Network["alice"].Clog();
        alice.Send("hi");
        alice.User.CountMembers("room");
        alice.User.Send("bob", "hi");
        alice.User.Channel("other").Join();
        alice.GetMembers();
    }
}
