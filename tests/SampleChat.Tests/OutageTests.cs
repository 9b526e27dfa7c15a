using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim;

namespace SampleChat.Tests;

public sealed class OutageTests : ChatFixture
{
    [Test]
    public void Cut_For3900Milliseconds_IsNotNoticed()
    {
        ChatViewModel alice = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);
        IReadOnlyList<string> statuses = Recorded.Statuses(alice);

        Sim.Network.Cut("alice");
        bob.Send("alice", "Still there?");
        AdvanceMs(3900);
        Sim.Network.Restore("alice");
        AdvanceSeconds(1);

        Assert.That(statuses, Is.EqualTo(new[] { "Online" }));
        Assert.That(alice.With("bob").Lines.Single().Text, Is.EqualTo("Still there?"));
    }

    [Test]
    public void Cut_ForTenSeconds_ShowsReconnecting()
    {
        ChatViewModel alice = SignedIn("alice");
        IReadOnlyList<string> statuses = Recorded.Statuses(alice);

        Sim.Network.Cut("alice");
        Sim.After(Duration.FromSeconds(10), () => Sim.Network.Restore("alice"));
        AdvanceSeconds(15);

        Assert.That(
            statuses, Is.EqualTo(new[] { "Online", "Connection lost, trying again…", "Online" }));
    }

    [Test]
    public void Cut_ForFortySeconds_OthersSeeHerGoAndComeBack()
    {
        Room hers = JoinedLobby("alice");
        Room his = JoinedLobby("bob");

        Sim.Network.Cut("alice");
        AdvanceSeconds(31);
        Assert.That(his.Members, Is.EqualTo(new[] { "bob" }));
        Sim.Users.Online("carol").Join("lobby");
        AdvanceSeconds(9);
        Sim.Network.Restore("alice");
        AdvanceSeconds(2);

        string[] everybody = ["alice", "bob", "carol"];
        Assert.That(his.Members, Is.EquivalentTo(everybody));
        Assert.That(hers.Members, Is.EquivalentTo(everybody), "joins in an outage go unreported");
    }

    [Test]
    public void Clog_ForTwelveSeconds_SendsAgainAndShowsTheLineOnce()
    {
        ChatViewModel alice = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);

        Sim.Network["alice"].Clog();
        alice.With("bob").Send("Can you hear me?");
        AdvanceSeconds(12);
        Sim.Network["alice"].Unclog();
        AdvanceSeconds(1);

        Assert.That(alice.Status, Is.EqualTo("Online"));
        Assert.That(alice.With("bob").Lines.Single().Delivery, Is.EqualTo(Delivery.Sent));

        // The first attempt was not lost, only late: a time-out can mean two deliveries.
        Assert.That(bob.Received, Has.Count.EqualTo(2));
    }

    [Test]
    public void Clog_ForAMinute_GivesUpUntilTheUserSendsAgain()
    {
        ChatViewModel alice = SignedIn("alice");
        Sim.Users.Online("bob");
        AdvanceSeconds(1);

        Sim.Network["alice"].Clog();
        alice.With("bob").Send("Can you hear me?");
        ChatLine line = alice.With("bob").Lines.Single();
        AdvanceSeconds(60);
        Assert.That(line.Delivery, Is.EqualTo(Delivery.Failed));
        Assert.That(line.Problem, Is.EqualTo("No connection."));

        Sim.Network["alice"].Unclog();
        alice.With("bob").SendAgain(line);
        AdvanceSeconds(1);
        Assert.That(line.Delivery, Is.EqualTo(Delivery.Sent));
    }

    private Room JoinedLobby(string userId)
    {
        Room lobby = SignedIn(userId).RoomOf("lobby");
        lobby.Join();
        AdvanceSeconds(1);
        return lobby;
    }
}
