using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Users;

/// <summary>Peers that wait, repeat and echo.</summary>
public sealed class ScriptedOrderTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Test]
    public void Waits_SetThePace()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];
        Simulation sim = world.Simulation;
        long start = world.ElapsedMs;

        #region script
        sim.Users.Online("bob")
            .Join("lobby").Wait(Duration.FromSeconds(2))
            .Say("lobby", "hi").Wait(Duration.FromSeconds(10))
            .GoOffline().Wait(Duration.FromSeconds(5))
            .GoOnline().Say("lobby", "back");
        #endregion
        world.AdvanceMs(30_000);

        string[] seen = lobby.Log.Lines.Where(line => !line.Contains("Count")).ToArray();
        Assert.That(seen, Is.EqualTo(new[]
        {
            $"{start + 270} +bob", $"{start + 2_270} #lobby bob: hi", $"{start + 12_270} -bob",
            $"{start + 17_520} +bob", $"{start + 17_540} #lobby bob: back",
        }));
    }

    [Test]
    public void Repeat_AndDoes_TakeTheirTurn()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        ScriptedPeer bob = world.Simulation.Users.Online("bob");
        string seen = string.Empty;

        bob.Repeat(3, peer => peer.Send("alice", "tick").Wait(Second))
            .Does(peer => seen += peer.UserId)
            .Send("alice", "done");
        world.AdvanceMs(3_000);
        Assert.That(seen, Is.Empty);
        world.AdvanceMs(3_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                "520 bob: tick", "1520 bob: tick", "2520 bob: tick", "3520 bob: done",
            }));
        Assert.That(seen, Is.EqualTo("bob"));
    }

    [Test]
    public void Echo_SendsBackWhereItCameFrom()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];
        ScriptedPeer bob = world.Simulation.Users.Online("bob").Join("lobby").Echoes();
        world.AdvanceMs(5_000);
        lobby.Log.Clear();

        lobby.User.Send("bob", "ping");
        lobby.Send("all");
        lobby.User.Send("bob", lobby.User.Client.CreateMessage([1, 2], "raw"));
        world.AdvanceMs(1_000);

        Assert.That(
            lobby.Log.Texts.Where(text => text.Contains("bob")),
            Is.EqualTo(new[] { "bob: ping", "#lobby bob: all", "bob: raw" }));
        Assert.That(
            lobby.User.Messages[^1].GetRawMessageData(), Is.EqualTo(new byte[] { 1, 2 }));
        bob.Echoes(false);
        lobby.User.Send("bob", "quiet");
        world.AdvanceMs(1_000);
        Assert.That(lobby.Log.Texts, Does.Not.Contain("bob: quiet"));
    }

    [Test]
    public void Echoes_OfTwoPeers_DoNotEchoEachOther()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];
        world.Simulation.Users.Online("bob").Join("lobby").Echoes();
        world.Simulation.Users.Online("carol").Join("lobby").Echoes().Send("bob", "you?");
        world.AdvanceMs(5_000);

        lobby.Send("all");
        world.AdvanceMs(60_000);

        Assert.That(lobby.Log.Count("#lobby bob: all"), Is.EqualTo(1));
        Assert.That(lobby.Log.Count("#lobby carol: all"), Is.EqualTo(1));
        Assert.That(world.Simulation.Users.Peer("carol").Received, Has.Count.EqualTo(2));
    }

    [Test]
    public void WaitsAndRepeats_ThatCannotBe_AreRefused()
    {
        using World world = World.Start();
        world.User("alice");
        ScriptedPeer bob = world.Simulation.Users.Online("bob");

        Assert.That(() => bob.Wait(-Second), Throws.InstanceOf<System.ArgumentException>());
        Assert.That(
            () => bob.Repeat(-1, _ => { }), Throws.ArgumentException.With.Message.Contains("-1"));
    }
}
