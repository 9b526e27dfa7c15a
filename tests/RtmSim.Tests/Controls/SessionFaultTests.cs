using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Controls;

/// <summary>Controls of sessions that meet each other, or the states of a session.</summary>
public sealed class SessionFaultTests
{
    [TestCase(false)]
    [TestCase(true)]
    [Rule("S-85", "D-07")]
    public void Crash_WhileReconnecting_KeepsTheMarkOfTheCut(bool linkIsBack)
    {
        using World world = World.Start();
        world.Online("bob");
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Network.Cut("alice");
        world.AdvanceToMs(10_000);

        alice.Crash();
        if (linkIsBack)
        {
            world.Network.Restore("alice");
        }

        world.AdvanceToMs(30_999);
        Assert.That(world.Service.IsOnline("alice"), Is.True);
        world.AdvanceToMs(31_000);
        Assert.That(world.Service.IsOnline("alice"), Is.False);
    }

    [Test]
    [Rule("S-85", "C-14", "C-20")]
    public void Crash_DuringALogout_LetsTheLogoutArrive()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        alice.Logout();
        world.AdvanceMs(5);
        alice.Crash();
        world.AdvanceMs(5);

        Assert.That(world.Service.IsOnline("alice"), Is.False);
        world.AdvanceMs(60_000);
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-85", "D-07")]
    public void Crash_DuringALogoutWithoutALink_LeavesTheMark()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Network.Cut("alice");
        alice.Logout();
        world.AdvanceMs(100);
        alice.Crash();
        world.Network.Restore("alice");

        world.AdvanceToMs(30_999);
        Assert.That(world.Service.IsOnline("alice"), Is.True);
        world.AdvanceToMs(31_000);
        Assert.That(world.Service.IsOnline("alice"), Is.False);
    }

    [Test]
    [Rule("S-85", "D-10")]
    public void Crash_OfAnEvictedInstance_ChangesNothing()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "bob")[0];
        TestUser alice = world.Online("alice");
        TestUser newer = world.Online("alice");
        newer.Channel("lobby").Join();
        world.AdvanceMs(1_000);
        lobby.Log.Clear();

        alice.Crash();
        world.AdvanceMs(60_000);

        Assert.That(world.Service.IsOnline("alice"), Is.True);
        Assert.That(world.Service.Members("lobby"), Is.EqualTo(new[] { "bob", "alice" }));
        Assert.That(lobby.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-85", "D-10", "I-17")]
    public void Restart_BeforeTheMark_TakesTheUserOutOfChannelsAndShowsItOnline()
    {
        using World world = World.Start();
        TestChannel[] members = world.Room("alice", "bob").ToArray();
        members[1].User.Subscribe("alice");
        world.AdvanceToMs(20_000);
        members[1].Log.Clear();

        members[0].User.Crash();
        world.AdvanceToMs(29_000);
        TestUser again = world.User("alice");
        again.Login();
        world.AdvanceToMs(100_000);

        Assert.That(
            members[1].Log.Lines.Where(line => !line.Contains("Count")),
            Is.EqualTo(new[]
            {
                "26010 Changed(alice=1;1)", "29250 -alice", "29250 Changed(alice=0;1)",
            }));
        Assert.That(again.State, Is.EqualTo(ConnectionState.Connected));
        Assert.That(world.Service.Members("room"), Is.EqualTo(new[] { "bob" }));
    }

    [Test]
    [Rule("S-82", "C-13")]
    public void Kick_WhileConnecting_FindsNobody()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Login();
        world.AdvanceMs(100);

        world.Service.Kick("alice");
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "SC(3,2)" }));
    }

    [Test]
    [Rule("S-82", "S-20")]
    public void Kick_WhileLoggingOut_DoesNotDisturbIt()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        alice.Logout();

        world.Service.Kick("alice");
        world.AdvanceMs(1_000);
        alice.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts.TakeLast(3), Is.EqualTo(new[]
        {
            "SC(2,1)", "LoggedIn", "SC(3,2)",
        }));
        Assert.That(alice.Log.Count("LoggedOut(0)"), Is.EqualTo(1));
    }

    [TestCase(100)]
    [TestCase(10_000)]
    [TestCase(40_000)]
    [Rule("S-82", "S-71")]
    public void Kick_DuringAnOutage_IsLearntAfterIt(int afterMs)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Service.Outage(Duration.FromSeconds(60));
        world.AdvanceMs(afterMs);

        world.Service.Kick("alice");
        world.AdvanceToMs(60_999);
        Assert.That(alice.Log.Texts, Has.None.EqualTo("SC(5,7)"));
        world.AdvanceToMs(62_000);

        Assert.That(alice.Log.Texts[^1], Is.EqualTo("SC(5,7)"));
    }

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    [Rule("S-71", "C-05", "S-09")]
    public void Outage_DuringALogin_MayEndAtTheTimeOut(int offsetMs, bool timesOut)
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Login();
        world.AdvanceMs(100);

        // The answer left nothing on the wire: it is 10 ms away when the service is back.
        world.Service.Outage(Duration.FromMilliseconds(11_890 + offsetMs));
        world.AdvanceMs(20_000);

        Assert.That(
            alice.Log.Texts[1],
            Is.EqualTo(timesOut ? "LoginFailed(9)" : "LoggedIn"));
    }

    [TestCase(5_999, false)]
    [TestCase(6_000, false)]
    [TestCase(6_001, true)]
    [Rule("S-71", "I-15", "S-09")]
    public void Outage_BeginningAtTheUnreachableMark_StopsItInTime(int outageMs, bool isSeen)
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network.Cut("bob");
        world.Simulation.After(
            Duration.FromMilliseconds(outageMs), () => world.Service.Outage());
        world.AdvanceMs(20_000);

        Assert.That(
            world.Service.StateOf("bob"),
            Is.EqualTo(isSeen
                ? PEER_ONLINE_STATE.PEER_ONLINE_STATE_UNREACHABLE
                : PEER_ONLINE_STATE.PEER_ONLINE_STATE_ONLINE));
        Assert.That((alice.State, bob.State), Is.EqualTo((
            ConnectionState.Reconnecting,
            ConnectionState.Reconnecting)));
    }

    [TestCase(29_999, true)]
    [TestCase(30_000, true)]
    [TestCase(30_001, false)]
    [Rule("S-71", "D-07", "S-09")]
    public void Outage_BeginningAtTheOfflineMark_StopsItInTime(int outageMs, bool isOnline)
    {
        using World world = World.Start();
        world.Pair();
        world.Network.Cut("bob");
        world.Simulation.After(
            Duration.FromMilliseconds(outageMs), () => world.Service.Outage());
        world.AdvanceMs(60_000);

        Assert.That(world.Service.IsOnline("bob"), Is.EqualTo(isOnline));
    }

    [Test]
    [Rule("S-71", "F-12")]
    public void Outage_DuringAJoin_LeavesTheAppWithOneResult()
    {
        using World world = World.Start();
        TestChannel lobby = world.Online("alice").Channel("lobby");
        world.AdvanceToMs(1_000);
        lobby.Join();
        world.AdvanceMs(15);

        world.Service.Outage(Duration.FromSeconds(20));
        world.AdvanceMs(60_000);

        string[] results = lobby.Log.Texts.Where(text => text.StartsWith("Join")).ToArray();
        Assert.That(results, Has.Length.EqualTo(1));
        Assert.That(
            world.Service.Members("lobby").Count, Is.EqualTo(results[0] == "Joined" ? 1 : 0));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("S-83", "E-04")]
    public void Deposit_ForAUserWithoutALinkOrBanned_WaitsForTheNextSession(bool isBanned)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        if (isBanned)
        {
            world.Service.Ban("alice");
            world.AdvanceMs(100);
        }
        else
        {
            world.Network.Cut("alice");
        }

        world.Service.Deposit("bob", "alice", "later");
        world.AdvanceMs(60_000);
        Assert.That(world.Service.Mailbox("alice").Single().Text, Is.EqualTo("later"));

        world.Service.Unban("alice");
        world.Network.Restore("alice");
        alice.Logout();
        world.AdvanceMs(1_000);
        alice.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Count("bob: later"), Is.EqualTo(1));
        Assert.That(alice.Messages.Single().IsOfflineMessage(), Is.True);
        Assert.That(world.Service.Mailbox("alice"), Is.Empty);
    }

    [Test]
    [Rule("P-06", "E-09")]
    public void Peer_WhoseMessageIsRefusedAtOnce_HasItAmongItsFailures()
    {
        using World world = World.Start();
        world.User("alice");
        ScriptedPeer bob = world.Simulation.Users.Online("bob").Join("lobby");
        world.AdvanceMs(1_000);

        bob.Send("alice", new string('x', (32 * 1024) + 1));
        bob.Say("lobby", new string('x', (32 * 1024) + 1));

        Assert.That(bob.Failures, Is.EqualTo(new[]
        {
            "PEER_MESSAGE_ERR_INVALID_MESSAGE", "CHANNEL_MESSAGE_ERR_INVALID_MESSAGE",
        }));
    }

    [TestCase(120_000, 1)]
    [TestCase(120_001, 0)]
    [Rule("S-83", "K-08", "S-45")]
    public void ChannelAttribute_GivenToAnEmptyChannel_LastsAsAnyOther(int ms, int count)
    {
        using World world = World.Start();
        world.User("alice");
        world.Service.SetChannelAttribute("empty", "topic", "cats");

        world.AdvanceMs(ms);

        Assert.That(world.Service.ChannelAttributes("empty"), Has.Count.EqualTo(count));
    }

    [Test]
    [Rule("S-81", "S-85")]
    public void FailNext_OfACrashedUsersCall_WaitsForTheNext()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Service.FailNext(Operation.QueryPeers, 2, "alice");
        alice.Crash();
        TestUser again = world.Online("alice");

        again.QueryPeers("bob");
        world.AdvanceMs(100);

        Assert.That(again.Log.Texts, Is.EqualTo(new[] { "Peers(;0;2)" }));
    }
}
