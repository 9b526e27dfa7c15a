using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>Alice's call rings at bob's, and at 2 s a link is cut.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ReconnectionTests(Face face)
{
    [Test]
    [Rule("L-20", "S-52", "S-51")]
    public void Accept_TriedThrice_IsConfirmedThriceAndCalledBackOnce()
    {
        using World world = World.Start(
            face, new SimulationOptions { Trace = new() { Packets = true } });
        (TestUser alice, TestUser bob, _) = world.Ringing();
        world.CutFor("alice", 3_000);

        world.AdvanceToMs(2_500);
        bob.Calls.Accept("yes");
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "5010 PeerAccepted(yes)" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "5030 Accepted" }));
        Assert.That(
            world.ArrivalsOf("> AcceptInvitationRequest"),
            Is.EqualTo(new[] { 2_510L, 3_510, 4_510 }));
        Assert.That(world.ArrivalsOf("> ConfirmInvitationRequest"), Has.Count.EqualTo(3));
    }

    [TestCase(5_000, "8000 RingFailed(2)")]
    [TestCase(1_500, "4500 RingFailed(2)")]
    [Rule("S-52", "L-01", "L-11")]
    public void Accept_WhileTheCallerIsInGrace_FailsButCountsWhereItArrives(
        int timeoutMs, string atBob)
    {
        using World world = World.Start(
            face,
            new ClientOptions { AcceptConfirmTimeout = Duration.FromMilliseconds(timeoutMs) });
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();
        world.CutFor("alice", 10_000);

        world.AdvanceToMs(3_000);
        bob.Calls.Accept("yes");
        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { atBob }));
        Assert.That(alice.Log.Count("PeerAccepted(yes)"), Is.EqualTo(1));
        Assert.That(TestCalls.States(call, bob.Calls.Last), Is.EqualTo("3,6"));
    }

    [Test]
    [Rule("S-52", "L-01")]
    public void Accept_WhenTheCallerIsOffline_FailsWithPeerOffline()
    {
        using World world = World.Start(face);
        (_, TestUser bob, _) = world.Ringing();
        world.Network.Cut("alice");

        world.AdvanceToMs(40_000);
        bob.Calls.Accept();
        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "45000 RingFailed(1)" }));
    }

    // The last try is made at 36 s, and the service gives alice up at 32 s.
    [TestCase(27_900, "32900 RingFailed(2)")]
    [TestCase(28_000, "33000 RingFailed(1)")]
    [Rule("S-52")]
    public void Accept_ThatTheLastTryFindsOffline_IsWhatCounts(double atMs, string expected)
    {
        using World world = World.Start(face);
        (_, TestUser bob, _) = world.Ringing();
        world.Network.Cut("alice");

        world.AdvanceToMs(atMs);
        bob.Calls.Accept();
        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { expected }));
    }

    [Test]
    [Rule("S-52")]
    public void Refuse_WhenTheCallerIsOffline_EndsAsRefused()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, _) = world.Ringing();

        alice.Logout();
        world.AdvanceToMs(3_000);
        bob.Calls.Refuse();
        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "3020 Refused" }));
    }

    // Back at 9 s, she is connected again at 9.250 s; a cancel is given up after 10 s.
    [TestCase(7_000, "9270 Canceled", "9270 PeerCanceled")]
    [TestCase(20_000, "12000 Canceled", "61020 RingFailed(3)")]
    [Rule("S-49", "S-51", "S-74")]
    public void Cancel_WithTheLinkDown_IsReportedWhenItIsBackOrAfterTenSeconds(
        double outageMs, string atAlice, string atBob)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();
        world.CutFor("alice", outageMs);

        alice.Calls.Cancel(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Does.Contain(atAlice));
        Assert.That(alice.Log.Count("Canceled"), Is.EqualTo(1));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { atBob }));
    }

    [TestCase(7_000, "9270 Refused", "9270 PeerRefused(no)")]
    [TestCase(20_000, "12000 Refused", "61040 Failed(3)")]
    [Rule("S-49", "S-51", "S-74")]
    public void Refuse_WithTheLinkDown_IsReportedWhenItIsBackOrAfterTenSeconds(
        double outageMs, string atBob, string atAlice)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, _) = world.Ringing();
        world.CutFor("bob", outageMs);

        bob.Calls.Refuse("no");
        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Lines, Does.Contain(atBob));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { atAlice }));
    }

    // Bob misses the cancel: he hears it at his return unless the call has expired there.
    [TestCase(20_000, "PeerCanceled")]
    [TestCase(40_000, "PeerCanceled")]
    [TestCase(70_000, "RingFailed(3)")]
    [Rule("S-51", "L-21")]
    public void Cancel_ThatTheCalleeMissed_ComesWithItsReturnIfTheCallIsStillOpen(
        double outageMs, string expected)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();
        world.CutFor("bob", outageMs);

        world.AdvanceToMs(10_000);
        alice.Calls.Cancel(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10020 Canceled" }));
        Assert.That(bob.Log.Count(expected), Is.EqualTo(1));
        Assert.That(
            bob.Log.Count("PeerCanceled") + bob.Log.Count("RingFailed(3)"), Is.EqualTo(1));
    }

    [Test]
    [Rule("L-01", "L-05")]
    public void Cancel_ThatReachesTheServiceBeforeAnAcceptFromBehindACut_Wins()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();
        world.CutFor("bob", 3_000);

        bob.Calls.Accept();
        world.AdvanceToMs(3_000);
        alice.Calls.Cancel(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Canceled" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "PeerCanceled" }));
    }

    [Test]
    [Rule("S-74", "S-51")]
    public void Send_WhileReconnecting_WaitsForTheReturn(
        [Values] SendWhileReconnecting messages)
    {
        using World world = World.Start(
            face, new ClientOptions { SendWhileReconnecting = messages });
        (TestUser alice, TestUser bob) = world.Callers();
        world.CutFor("alice", 9_000);

        world.AdvanceToMs(7_000);
        alice.Calls.Call("bob");
        world.AdvanceToMs(20_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "10270 Rings()" }));
    }

    [Test]
    [Rule("D-12", "L-03")]
    public void Send_InAborted_FailsWithNoResponse()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();
        world.Online("alice");

        alice.Log.Clear();
        alice.Calls.Call("bob");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "31250 Failed(2)" }));
        Assert.That(bob.Log.Texts, Is.Empty);
    }

    // Only bob's way up is cut, from 56 s: a second call reaches him, and his acknowledgement waits
    // for his return while the first call expires.
    [Test]
    [Rule("S-51", "L-09")]
    public void Expiry_OfOneCall_LeavesTheAcknowledgementOfAnotherAlone()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, _) = world.Ringing();
        world.AdvanceToMs(56_000);
        world.Network["bob"].Cut(Direction.Up);

        world.AdvanceToMs(57_000);
        alice.Calls.Call("bob", "second");
        world.AdvanceToMs(63_000);
        world.Network.Restore("bob");
        world.AdvanceToMs(66_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "57020 Rings(second)", "60000 SC(4,5)", "61020 RingFailed(3)", "63250 SC(3,2)",
        }));
        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "61040 Failed(3)", "63270 Reached" }));
    }
}
