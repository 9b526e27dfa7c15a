using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>Alice's call rings at bob's, and at 2 s one of the two is gone.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class SessionEndTests(Face face)
{
    [TestCase(false, InvitationsAtLogout.Fail, "61020 RingFailed(3)")]
    [TestCase(true, InvitationsAtLogout.Fail, "2020 PeerCanceled")]
    [TestCase(true, InvitationsAtLogout.RunOn, "2020 PeerCanceled")]
    [Rule("S-50", "L-01")]
    public void Logout_OfTheCaller_FailsTheCallAndTellsTheCalleeByOptionOnly(
        bool cancels, InvitationsAtLogout atLogout, string atBob)
    {
        using World world = World.Start(face, new ClientOptions
        {
            CancelInvitationsOnCallerLogout = cancels,
            InvitationsAtLogout = atLogout,
        });
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();

        alice.Logout();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2500 Failed(4)", "2500 LoggedOut(0)", "2500 SC(1,6)",
        }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { atBob }));
        Assert.That(call.GetState(), Is.EqualTo(6));
    }

    [Test]
    [Rule("S-50", "L-01")]
    public void Logout_OfTheCaller_BeforeAnAcknowledgement_FailsTheCall()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Callers();

        alice.Calls.Call("carol");
        alice.Logout();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines.First(), Is.EqualTo("1500 Failed(4)"));
    }

    [Test]
    [Rule("S-50", "L-01")]
    public void Logout_OfTheCallee_FailsThereAndExpiresAtTheCaller()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, _) = world.Ringing();

        bob.Logout();
        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "2500 RingFailed(1)", "2500 LoggedOut(0)", "2500 SC(1,6)",
        }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "61040 Failed(3)" }));
    }

    [Test]
    [Rule("S-50", "L-01")]
    public void Logout_OfTheCalleeDuringTheHandshake_Fails()
    {
        using World world = World.Start(face);
        (_, TestUser bob, _) = world.Ringing();
        world.Network.Cut("alice");

        bob.Calls.Accept();
        bob.Logout();
        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Lines.First(), Is.EqualTo("2500 RingFailed(1)"));
    }

    [Test]
    [Rule("S-50", "S-27")]
    public void Eviction_FailsOwnAndReceivedCallsBeforeTheState()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, _) = world.Ringing();
        bob.Calls.Call("alice");
        world.AdvanceMs(100);
        alice.Log.Clear();

        TestUser tablet = world.Online("alice");
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2350 Failed(4)", "2350 RingFailed(1)", "2350 SC(5,8)",
        }));
        Assert.That(tablet.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-50")]
    public void Ban_OfTheCallee_FailsTheCallThere()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, _) = world.Ringing();

        world.Service.Ban("bob");
        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "2010 RingFailed(1)", "2010 SC(5,7)" }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "61040 Failed(3)" }));
    }

    [Test]
    [Rule("S-50", "S-51")]
    public void RunOn_LetsACallSurviveALogoutAndALogin()
    {
        using World world = World.Start(
            face, new ClientOptions { InvitationsAtLogout = InvitationsAtLogout.RunOn });
        (TestUser alice, TestUser bob, _) = world.Ringing();

        alice.Logout();
        world.AdvanceToMs(3_000);
        alice.Login();
        world.AdvanceToMs(4_000);
        bob.Calls.Accept("yes");
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines.Last(), Is.EqualTo("4020 PeerAccepted(yes)"));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "4040 Accepted" }));
    }

    [Test]
    [Rule("S-50")]
    public void RunOn_WithoutAReturn_ExpiresAtBothSides()
    {
        using World world = World.Start(
            face, new ClientOptions { InvitationsAtLogout = InvitationsAtLogout.RunOn });
        (TestUser alice, TestUser bob, _) = world.Ringing();

        alice.Logout();
        bob.Logout();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines.Last(), Is.EqualTo("61040 Failed(3)"));
        Assert.That(bob.Log.Lines.Last(), Is.EqualTo("61020 RingFailed(3)"));
    }

    // Bob is 400 ms away: his acknowledgement finds alice logged out, and his answer overtakes the
    // one that her next try brings.
    [TestCase(true, "3710 PeerAccepted()")]
    [TestCase(false, "3710 PeerRefused()")]
    [Rule("L-19", "S-50")]
    public void Answer_BeforeTheAcknowledgement_ComesAfterReceivedByPeer(
        bool accepts, string expected)
    {
        using World world = World.Start(
            face, new ClientOptions { InvitationsAtLogout = InvitationsAtLogout.RunOn });
        (TestUser alice, TestUser bob) = world.Callers();
        world.Network["bob"].SetLatency(NodaTime.Duration.FromMilliseconds(400));

        alice.Calls.Call("bob");
        alice.Logout();
        world.AdvanceToMs(2_500);
        alice.Login();
        world.AdvanceToMs(3_300);
        alice.Log.Clear();
        _ = accepts ? bob.Calls.Accept() : bob.Calls.Refuse();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "3710 Reached", expected }));
    }

    [Test]
    [Rule("B-13", "S-72")]
    public void Dispose_OfTheCaller_CallsNothingBack()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, _) = world.Ringing();

        alice.Dispose();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "61020 RingFailed(3)" }));
    }

    [Test]
    [Rule("S-73")]
    public void Send_DuringALoginThatFails_IsGivenUpWithItIfCallsAreTakenThen()
    {
        using World world = World.Start(
            face, new ClientOptions { AcceptCallsWhileConnecting = true });
        TestUser alice = world.User("alice");
        world.Network.Cut("alice");

        alice.Login();
        alice.Calls.Call("bob");
        world.AdvanceMs(120_000);

        Assert.That(
            alice.Log.Texts.Skip(1),
            Is.EqualTo(new[] { "LoginFailed(9)", "SC(1,4)", "Failed(2)" }));
    }
}
