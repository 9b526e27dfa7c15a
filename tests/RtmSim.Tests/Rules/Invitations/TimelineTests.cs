using System;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>Alice calls bob at 1 s; what both hear, to the millisecond.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class TimelineTests(Face face)
{
    [Test]
    [Rule("S-49", "L-05", "L-17", "L-01", "L-15")]
    public void Accept_AtTwoSeconds_IsAThreeWayHandshake()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();

        TestLocalInvitation call = alice.Calls.Call("bob", "video?");
        world.AdvanceToMs(2_000);
        bob.Calls.Accept("yes");
        string before = TestCalls.States(call, bob.Calls.Last);
        world.AdvanceToMs(2_020);
        string between = TestCalls.States(call, bob.Calls.Last);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "1040 Reached", "2020 PeerAccepted(yes)",
        }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "1020 Rings(video?)", "2040 Accepted" }));
        Assert.That(
            new[] { before, between, TestCalls.States(call, bob.Calls.Last) },
            Is.EqualTo(new[] { "2,2", "3,2", "3,4" }));
    }

    [Test]
    [Rule("S-49", "L-01")]
    public void Refuse_ShowsAtBothSidesWhenTheServiceTookIt()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();

        bob.Calls.Refuse("no");
        string before = TestCalls.States(call, bob.Calls.Last);
        int again = bob.Calls.Refuse("never");
        int changedMind = bob.Calls.Accept();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "2020 PeerRefused(no)" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "2020 Refused" }));
        Assert.That(before, Is.EqualTo("2,1"));
        Assert.That(TestCalls.States(call, bob.Calls.Last), Is.EqualTo("4,3"));
        Assert.That((again, changedMind), Is.EqualTo((0, 0)));
    }

    [Test]
    [Rule("S-49", "L-01")]
    public void Cancel_ShowsAtBothSidesWhenTheServiceTookIt()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();

        alice.Calls.Cancel(call);
        string before = TestCalls.States(call, bob.Calls.Last);
        int again = alice.Calls.Cancel(call);
        int resent = alice.Calls.Send(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "2020 Canceled" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "2020 PeerCanceled" }));
        Assert.That(before, Is.EqualTo("2,1"));
        Assert.That(TestCalls.States(call, bob.Calls.Last), Is.EqualTo("5,5"));
        Assert.That((again, resent), Is.EqualTo((0, 5)));
    }

    // Both sides are 10 ms from the service; what is called a moment earlier is there first.
    [TestCase(0, 1, "Canceled", "PeerCanceled")]
    [TestCase(1, 0, "PeerAccepted()", "Accepted")]
    [Rule("S-49", "L-11")]
    public void CancelAndAccept_ThatCross_EndAsTheFirstAtTheService(
        int cancelMs, int acceptMs, string atAlice, string atBob)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();

        world.Simulation.After(
            NodaTime.Duration.FromMilliseconds(cancelMs), () => alice.Calls.Cancel(call));
        world.Simulation.After(
            NodaTime.Duration.FromMilliseconds(acceptMs), () => bob.Calls.Accept());
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { atAlice }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { atBob }));
    }

    [TestCase(0, 1, "Canceled", "PeerCanceled")]
    [TestCase(1, 0, "PeerRefused()", "Refused")]
    [Rule("S-49", "L-11")]
    public void CancelAndRefuse_ThatCross_EndAsTheFirstAtTheService(
        int cancelMs, int refuseMs, string atAlice, string atBob)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();

        world.Simulation.After(
            NodaTime.Duration.FromMilliseconds(cancelMs), () => alice.Calls.Cancel(call));
        world.Simulation.After(
            NodaTime.Duration.FromMilliseconds(refuseMs), () => bob.Calls.Refuse());
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { atAlice }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { atBob }));
    }

    // Alice hears at 1.040 that bob has it, bob at 1.020 that it rings; 60 s later each gives up,
    // at the very moment still in time.
    [TestCase(61_020, "PeerAccepted()", "Accepted")]
    [TestCase(61_020.0001, "Failed(3)", "RingFailed(3)")]
    [Rule("L-04", "S-09")]
    public void Accept_AroundTheSixtiethSecond_CountsUpToTheMark(
        double atMs, string atAlice, string atBob)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, _) = world.Ringing();

        world.Simulation.After(
            NodaTime.Duration.FromTicks((long)Math.Round((atMs - 2_000) * 10_000)),
            () => bob.Calls.Accept());
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { atAlice }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { atBob }));
    }

    [TestCase(InvitationExpiryStart.Ack, "61040 Failed(3)", "61020 RingFailed(3)")]
    [TestCase(InvitationExpiryStart.Send, "61000 Failed(3)", "61000 RingFailed(3)")]
    [Rule("L-04", "L-01")]
    public void Expiry_CountsFromTheAcknowledgementOrFromSending(
        InvitationExpiryStart start, string atAlice, string atBob)
    {
        using World world = World.Start(face, new ClientOptions { InvitationExpiryStart = start });
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();

        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { atAlice }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { atBob }));
        Assert.That(TestCalls.States(call, bob.Calls.Last), Is.EqualTo("6,6"));
    }

    [Test]
    [Rule("L-09", "L-10", "S-55")]
    public void Invitations_ManyAtOnce_AreIndependent()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();

        TestLocalInvitation first = alice.Calls.Call("bob", "0");
        for (int i = 1; i <= 200; i++)
        {
            alice.Calls.Call("bob", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        int sent = alice.Send("bob", "the message budget is whole");
        world.AdvanceMs(100);
        alice.Calls.Cancel(first);
        bob.Calls.Accept();
        world.AdvanceMs(1_000);

        Assert.That(sent, Is.Zero);
        Assert.That(alice.Log.Count("Reached"), Is.EqualTo(201));
        Assert.That(
            alice.Log.Texts.TakeLast(2), Is.EqualTo(new[] { "Canceled", "PeerAccepted()" }));
        Assert.That(alice.Log.Count("Sent(0)"), Is.EqualTo(1));
        Assert.That(bob.Log.Count("PeerCanceled"), Is.EqualTo(1));
        Assert.That(bob.Log.Count("Accepted"), Is.EqualTo(1));
    }
}
