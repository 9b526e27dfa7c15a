using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>Faults in the middle of what the two sides do with each other.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class HandshakeFaultTests(Face face)
{
    // Alice is offline for the service from 32 s. Bob's tries at 40, 41 and 42 s find that; those
    // at 43 and 44 s have no result.
    [TestCase(42_500, "45000 RingFailed(2)")]
    [TestCase(44_500, "45000 RingFailed(1)")]
    [Rule("S-52", "L-01")]
    public void Accept_WhoseLastTryHasNoResult_FailsWithAcceptFailure(
        double clogAtMs, string expected)
    {
        using World world = World.Start(face);
        (_, TestUser bob, _) = world.Ringing();
        world.Network.Cut("alice");

        world.AdvanceToMs(40_000);
        bob.Calls.Accept();
        world.AdvanceToMs(clogAtMs);
        world.Network.Clog("bob");
        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { expected }));
    }

    // All of bob's tries are lost with his connection and wait for the next one: given up, none of
    // them leaves any more.
    [Test]
    [Rule("S-52", "S-74", "L-11")]
    public void Accept_GivenUpWhileReconnecting_IsNotSentAtTheReturn()
    {
        using World world = World.Start(
            face, new SimulationOptions { Trace = new() { Packets = true } });
        (TestUser alice, TestUser bob, _) = world.Ringing();
        world.CutFor("bob", 6_000);

        bob.Calls.Accept();
        world.AdvanceMs(120_000);

        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[] { "6000 SC(4,5)", "7000 RingFailed(2)", "8250 SC(3,2)" }));
        Assert.That(world.ArrivalsOf("> AcceptInvitationRequest"), Is.Empty);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "61040 Failed(3)" }));
    }

    // The service takes bob for online until 31 s. Kicked before, he is known to be gone.
    [TestCase(false, "31000 Failed(2)")]
    [TestCase(true, "31000 Failed(1)")]
    [Rule("L-03", "S-51", "S-82")]
    public void Kick_OfASilentCallee_IsTheResultOfTheOpenTry(bool isKicked, string expected)
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Callers();
        world.Network.Cut("bob");

        alice.Calls.Call("bob");
        world.AdvanceToMs(28_000);
        if (isKicked)
        {
            world.Service.Kick("bob");
        }

        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { expected }));
    }

    [Test]
    [Rule("S-50", "S-49", "S-22")]
    public void RunOn_CancelWithoutAResultAtLogout_IsCanceled([Values] PendingAtLogout pending)
    {
        using World world = RunningOn(pending);
        (TestUser alice, _, TestLocalInvitation call) = world.Ringing();
        world.Network.Clog("alice");

        alice.Calls.Cancel(call);
        alice.Logout();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines.First(), Is.EqualTo("2500 Canceled"));
        Assert.That(alice.Log.Texts.Skip(1), Is.EqualTo(new[] { "LoggedOut(0)", "SC(1,6)" }));
        Assert.That(call.GetState(), Is.EqualTo(5));
    }

    [Test]
    [Rule("S-50", "S-49", "S-22")]
    public void RunOn_RefusalWithoutAResultAtLogout_IsRefused([Values] PendingAtLogout pending)
    {
        using World world = RunningOn(pending);
        (_, TestUser bob, _) = world.Ringing();
        world.Network.Clog("bob");

        bob.Calls.Refuse();
        bob.Logout();
        world.AdvanceMs(120_000);

        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[] { "2500 Refused", "2500 LoggedOut(0)", "2500 SC(1,6)" }));
    }

    [Test]
    [Rule("S-50", "L-03", "S-22")]
    public void RunOn_TryWithoutAResultAtLogout_IsRepeatedAfterTheNextLogin(
        [Values] PendingAtLogout pending)
    {
        using World world = RunningOn(pending);
        (TestUser alice, TestUser bob) = world.Callers();
        world.Network["alice"].Clog(Direction.Up);

        bob.Logout();
        alice.Calls.Call("bob");
        alice.Logout();
        world.AdvanceToMs(2_000);
        world.Network.Unclog("alice");
        world.AdvanceToMs(3_000);
        bob.Login();
        alice.Login();
        world.AdvanceToMs(20_000);

        Assert.That(bob.Log.Texts.Last(), Is.EqualTo("Rings()"));
        Assert.That(alice.Log.Texts.Last(), Is.EqualTo("Reached"));
    }

    [Test]
    [Rule("S-73")]
    public void Send_GivenUpWithTheLogin_NamesThatRule()
    {
        using World world = World.Start(
            face, new ClientOptions { AcceptCallsWhileConnecting = true });
        TestUser alice = world.User("alice");
        world.Network.Cut("alice");

        alice.Login();
        alice.Calls.Call("bob");
        world.AdvanceMs(60_000);

        Assert.That(
            world.Trace.Last(traced => traced.Kind == TraceKind.Invitation).Rule,
            Is.EqualTo("S-73"));
        Assert.That(
            world.Trace.Last(traced => traced.Kind == TraceKind.Callback).Rule,
            Is.EqualTo("S-73"));
    }

    [Test]
    [Rule("L-09", "S-55", "L-04")]
    public void Calls_AThousandToOneself_ExpireAtBothSides()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Callers();

        for (int i = 0; i < 1_000; i++)
        {
            alice.Calls.Call("alice");
        }

        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Count("Rings()"), Is.EqualTo(1_000));
        Assert.That(alice.Log.Count("Reached"), Is.EqualTo(1_000));
        Assert.That(
            alice.Log.Lines.TakeLast(2_000).Distinct(),
            Is.EqualTo(new[] { "61020 RingFailed(3)", "61040 Failed(3)" }));
    }

    private World RunningOn(PendingAtLogout pending) => World.Start(face, new ClientOptions
    {
        InvitationsAtLogout = InvitationsAtLogout.RunOn,
        PendingAtLogout = pending,
    });
}
