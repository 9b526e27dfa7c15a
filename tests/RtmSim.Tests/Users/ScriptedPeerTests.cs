using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Users;

public sealed class ScriptedPeerTests
{
    [Test]
    public void Peer_BeforeTheAppsFirstClient_NeedsAnAppId()
    {
        using World world = World.Start();

        Assert.That(
            () => world.Simulation.Users.Online("bob"),
            Throws.InvalidOperationException.With.Message.Contains("SimulationOptions.AppId"));
    }

    [Test]
    public void Peer_WithTheOptionsAppId_MayComeFirst()
    {
        using World world = World.Start(new SimulationOptions { AppId = World.AppId });
        ScriptedPeer bob = world.Simulation.Users.Online("bob").Say("lobby", "first!");
        world.AdvanceMs(1_000);
        TestChannel lobby = world.Online("alice").Channel("lobby");

        lobby.Join();
        world.AdvanceMs(1_000);
        bob.Say("lobby", "hello");
        world.AdvanceMs(1_000);

        Assert.That(lobby.Log.Texts, Does.Contain("#lobby bob: hello"));
        Assert.That(bob.Failures, Is.Empty);
    }

    [Test]
    public void Orders_GivenAtOnce_AreDoneInTurnWhenPossible()
    {
        using World world = World.Start();
        TestChannel[] members = world.Members("lobby", "alice").ToArray();

        world.Simulation.Users.Online("bob").Send("alice", "hi").Say("lobby", "all").Leave("lobby")
            .GoOffline();
        world.AdvanceMs(5_000);

        Assert.That(
            members[0].Log.Texts,
            Is.EqualTo(new[] { "bob: hi", "+bob", "-bob" }).Or.EqualTo(
                new[] { "bob: hi", "+bob", "Count(2)", "-bob", "Count(1)" }));
    }

    [Test]
    public void Received_OfAPeer_HasAllThatReachedIt()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];
        ScriptedPeer bob = world.Simulation.Users.Online("bob").Join("lobby");
        world.AdvanceMs(1_000);

        lobby.User.Send("bob", "psst");
        lobby.Send("all");
        world.AdvanceMs(1_000);

        Assert.That(
            bob.Received.Select(got => (got.From, got.Channel, got.Text)),
            Is.EqualTo(new[] { ("alice", null, "psst"), ("alice", "lobby", "all") }));
    }

    [Test]
    public void Online_AfterAnEviction_LogsOutAndInAgain()
    {
        using World world = World.Start();
        world.User("alice");
        ScriptedPeer bob = world.Simulation.Users.Online("bob");
        world.AdvanceMs(1_000);
        world.User("bob").Login();
        world.AdvanceMs(1_000);
        Assert.That(bob.State, Is.EqualTo(CONNECTION_STATE.CONNECTION_STATE_ABORTED));
        Assert.That(bob.IsOnline, Is.False);

        world.Simulation.Users.Online("bob");
        world.AdvanceMs(1_000);

        Assert.That(bob.IsOnline, Is.True);
    }

    [Test]
    public void Online_RightAfterGoOffline_ComesBackAndJoinsAgainToSpeak()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];
        ScriptedPeer bob = world.Simulation.Users.Online("bob").Say("lobby", "one");
        world.AdvanceMs(6_000);

        bob.GoOffline().GoOnline().Say("lobby", "two");
        world.AdvanceMs(6_000);

        Assert.That(bob.IsOnline, Is.True);
        Assert.That(lobby.Log.Texts, Does.Contain("#lobby bob: one"));
        Assert.That(lobby.Log.Count("#lobby bob: two"), Is.EqualTo(1));
    }

    [Test]
    [Rule("S-60")]
    public void LastRequestId_OfACallByValue_IsTheOneItsCallbackCarries()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        long seen = 0;
        alice.Handler.OnGetChannelMemberCountResult = (_, id, _, _, _) => seen = id;

        alice.Client.GetChannelMemberCount(["lobby"], 4711);
        world.AdvanceMs(100);

        Assert.That(seen, Is.Not.Zero.And.Not.EqualTo(4711));
        Assert.That(world.Simulation.Users.LastRequestId(alice.Client), Is.EqualTo(seen));
    }

    [Test]
    public void Failures_OfAPeer_AreKeptByName()
    {
        using World world = World.Start();
        world.User("alice");
        world.Service.Ban("bob");

        ScriptedPeer bob = world.Simulation.Users.Online("bob");
        ScriptedPeer carol = world.Simulation.Users.Online("carol").Send("nobody", "hi");
        world.AdvanceMs(20_000);

        Assert.That(bob.Failures, Is.EqualTo(new[] { "LOGIN_ERR_NOT_AUTHORIZED" }));
        Assert.That(carol.Failures, Is.EqualTo(new[] { "PEER_MESSAGE_ERR_PEER_UNREACHABLE" }));
    }
}
