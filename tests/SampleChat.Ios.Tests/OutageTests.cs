using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NodaTime;
using NUnit.Framework;
using RtmSim;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace SampleChat.Ios.Tests;

/// <summary>Bad links, and what the app does by itself; its timers are on virtual time.</summary>
public sealed class OutageTests : ChatFixture
{
    [TestCase(3_900, "Online")]
    [TestCase(10_000, "Online | Connection lost, trying again… | Online")]
    public void Cut_ShortOrLonger_IsShownFromFourSecondsOn(long cutMs, string shown)
    {
        ChatViewModel alice = SignedIn("alice");
        ScriptedPeer bob = Sim.Users.Online("bob");
        AdvanceSeconds(1);
        IReadOnlyList<string> statuses = Recorded.Statuses(alice);

        Sim.Network.Cut("alice", lasting: Duration.FromMilliseconds(cutMs));
        bob.Send("alice", "Still there?");
        AdvanceSeconds(15);

        Assert.That(string.Join(" | ", statuses), Is.EqualTo(shown));
        Assert.That(alice.With("bob").Lines.Single().Text, Is.EqualTo("Still there?"));
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
        AdvanceMs(29_999);
        Assert.That(line.Delivery, Is.EqualTo(Delivery.Sending), "three times 10 s");
        AdvanceMs(30_001);
        Assert.That(line.Delivery, Is.EqualTo(Delivery.Failed));
        Assert.That(line.Problem, Is.EqualTo("No connection."));

        Sim.Network["alice"].Unclog();
        alice.With("bob").SendAgain(line);
        AdvanceSeconds(1);
        Assert.That(line.Delivery, Is.EqualTo(Delivery.Sent));
    }

    [Test]
    public void SignIn_LinkDownAtFirst_IsTriedAgainByTheApp() => Sim.Run(async () =>
    {
        ChatViewModel alice = NewApp(Sim.TimeProvider);
        Sim.Network.Cut("alice");
        alice.SignIn("alice");
        Assert.That(alice.Status, Is.EqualTo("Connecting…"));
        await Task.Delay(TimeSpan.FromSeconds(13), Sim.TimeProvider);
        Assert.That(alice.Status, Is.EqualTo("Trying again soon…"));

        Sim.Network.Restore("alice");
        await Task.Delay(TimeSpan.FromSeconds(2), Sim.TimeProvider);
        Assert.That(alice.Status, Is.EqualTo("Online"));
        Assert.That(alice.Notice, Is.Null);
    });

    [BreaksClause(
        "a failed login is tried again", "the user gives up, which no call tells", Case = "True")]
    [TestCase(false, "0 14 31 58")]
    [TestCase(true, "0")]
    public void SignIn_LinkStaysDown_IsTriedFourTimesUnlessTheUserSignsOut(
        bool signsOut, string loginsAtSeconds)
    {
        ChatViewModel alice = NewApp(Sim.TimeProvider);
        Sim.Network.Cut("alice");
        alice.SignIn("alice");
        AdvanceSeconds(13);
        if (signsOut)
        {
            alice.SignOut();
        }

        AdvanceSeconds(600);

        // 12 s to each time-out, then the app's 2, 5 and 15 s.
        Assert.That(
            string.Join(' ', Sim.Trace
                .Where(e => e.Kind == TraceKind.Call && e.Name == "LoginByToken")
                .Select(e => (int)e.Elapsed.TotalSeconds)),
            Is.EqualTo(loginsAtSeconds));
        Assert.That(alice.Status, Is.EqualTo("Offline"));
        Assert.That(alice.Notice, Is.EqualTo(signsOut ? null : "The chat cannot be reached."));
    }

    private Room JoinedLobby(string userId)
    {
        Room lobby = SignedIn(userId).RoomOf("lobby");
        lobby.Join();
        AdvanceSeconds(1);
        return lobby;
    }
}
