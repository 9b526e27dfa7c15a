using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Controls;

/// <summary>Processes that go without a goodbye.</summary>
public sealed class CrashTests
{
    [Test]
    [Rule("S-85", "D-07", "I-15")]
    public void Crash_OfTheAppsClient_IsNoticedByTheMarksAlone()
    {
        using World world = World.Start();
        TestChannel[] members = world.Room("alice", "bob").ToArray();
        members[1].User.Subscribe("alice");
        world.AdvanceToMs(20_000);
        members[1].Log.Clear();

        members[0].User.Crash();
        world.AdvanceToMs(60_000);

        Assert.That(members[1].Log.Texts, Does.Contain("-alice"));
        Assert.That(
            members[1].Log.Lines.Where(line => line.Contains("Changed")),
            Is.EqualTo(new[] { "26010 Changed(alice=1;1)", "50010 Changed(alice=2;1)" }));
        Assert.That(members[1].Log.Lines, Does.Contain("50010 -alice"));
    }

    [Test]
    [Rule("S-85", "B-13")]
    public void Crash_LeavesAnObjectLikeADisposedOneWithoutCallbacks()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        TestChannel lobby = alice.Channel("lobby");

        alice.Send("bob", "last words");
        lobby.Join();
        alice.Crash();
        alice.Crash();
        bob.Send("alice", "too late");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(bob.Log.Texts[0], Is.EqualTo("alice: last words"));
        Assert.That(alice.LoginAs("alice"), Is.EqualTo(-7));
        Assert.That(lobby.Join(), Is.EqualTo(-7));
        Assert.That(() => alice.Dispose(), Throws.Nothing);
    }

    [Test]
    [Rule("S-85", "S-28")]
    public void Restart_OfAnApp_TakesThePlaceOfItsFormerSession()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Crash();
        world.AdvanceMs(2_000);
        bob.Send("alice", "are you there?");
        world.AdvanceMs(100);
        TestUser again = world.User("alice");
        again.Login();
        world.AdvanceMs(1_000);

        Assert.That(
            again.Log.Texts,
            Is.EqualTo(new[]
            {
                "SC(2,1)", "LoggedIn", "SC(3,2)", "bob: are you there?",
            }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Sent(0)" }));
    }

    [Test]
    [Rule("S-85")]
    public void Crash_DuringAnOutage_CountsFromItsEnd()
    {
        using World world = World.Start();
        (TestUser alice, _) = world.Pair();

        world.Service.Outage(Duration.FromSeconds(10));
        alice.Crash();
        world.AdvanceToMs(40_999);
        Assert.That(world.Service.IsOnline("alice"), Is.True);
        world.AdvanceToMs(41_000);

        Assert.That(world.Service.IsOnline("alice"), Is.False);
    }

    [Test]
    [Rule("S-85")]
    public void Crash_DuringALogin_LeavesASessionForTheMarks()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        alice.Login();
        world.AdvanceMs(100);
        alice.Crash();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)" }));
        Assert.That(world.Service.IsOnline("alice"), Is.True);
        world.AdvanceMs(30_000);
        Assert.That(world.Service.IsOnline("alice"), Is.False);
    }

    [Test]
    [Rule("S-85")]
    public void Crash_OfAPeer_AndRestart_StartAfresh()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];
        Simulation sim = world.Simulation;
        ScriptedPeer bob = sim.Users.Online("bob").Join("lobby");
        world.AdvanceMs(10_000);

        #region crash
        RtmClient former = bob.Client;
        bob.Crash();                               // no goodbye: still a member for 30 s
        sim.Advance(Duration.FromSeconds(10));
        Assert.That(sim.Service.Members("lobby"), Does.Contain("bob"));

        bob.Restart();                             // a new client, in no channel
        sim.Advance(Duration.FromSeconds(1));
        Assert.That(bob.Client, Is.Not.SameAs(former));
        Assert.That(sim.Service.Members("lobby"), Does.Not.Contain("bob"));
        #endregion

        Assert.That(bob.IsOnline, Is.True);
        bob.Say("lobby", "back");
        world.AdvanceMs(1_000);
        Assert.That(lobby.Log.Count("#lobby bob: back"), Is.EqualTo(1));
        Assert.That(bob.Failures, Is.Empty);
    }

    [Test]
    [Rule("S-85")]
    public void CrashedPeer_DoesWhatItIsToldAfterItsRestart()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        ScriptedPeer bob = world.Simulation.Users.Online("bob");
        world.AdvanceMs(1_000);

        bob.Wait(Duration.FromSeconds(1)).Send("alice", "forgotten");
        bob.Crash();
        bob.Send("alice", "remembered");
        world.AdvanceMs(10_000);
        Assert.That(bob.State, Is.EqualTo(CONNECTION_STATE.CONNECTION_STATE_DISCONNECTED));
        Assert.That(bob.HasCrashed, Is.True);
        Assert.That(alice.Log.Texts, Is.Empty);
        world.Simulation.Users.Online("bob");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "bob: remembered" }));
        Assert.That(bob.HasCrashed, Is.False);
    }
}
