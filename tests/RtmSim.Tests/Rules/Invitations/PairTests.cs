using NodaTime;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>
/// What alice and bob say to each other about a call waits at the service, while their links are
/// up. Which of two that cross was first is known there before it is known to them.
/// </summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class PairTests(Face face)
{
    [Test]
    [Rule("L-16", "S-84")]
    public void Cancel_OfWhatWaitsBetweenTheTwo_IsNeverHeardAtTheCallee()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();
        world.Network.Between("alice", "bob").Cut(Duration.FromSeconds(5));

        TestLocalInvitation call = alice.Calls.Call("bob");
        world.AdvanceToMs(2_000);
        alice.Calls.Cancel(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "2020 Canceled" }));
        Assert.That(bob.Log.Texts, Is.Empty);
    }

    [TestCase(true, "2520 PeerAccepted()", "3040 Accepted")]
    [TestCase(false, "2520 PeerRefused()", "2020 Refused")]
    [Rule("S-49", "L-11", "S-84")]
    public void Cancel_AfterAnAnswerThatIsUnderWay_IsToldOnlyOfTheAnswer(
        bool accepts, string atAlice, string atBob)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();
        world.Network.Between("alice", "bob").SetLatency(Duration.FromMilliseconds(500));

        _ = accepts ? bob.Calls.Accept() : bob.Calls.Refuse();
        world.AdvanceToMs(2_100);
        alice.Calls.Cancel(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { atAlice }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { atBob }));
    }

    [Test]
    [Rule("S-49", "L-11", "S-84")]
    public void Answer_AfterACancelThatIsUnderWay_IsToldOnlyOfTheCancel([Values] bool accepts)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();
        world.Network.Between("alice", "bob").SetLatency(Duration.FromMilliseconds(500));

        alice.Calls.Cancel(call);
        world.AdvanceToMs(2_100);
        _ = accepts ? bob.Calls.Accept() : bob.Calls.Refuse();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "2020 Canceled" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "2520 PeerCanceled" }));
    }

    // The acceptance was first at the service, but alice cannot hear of it: her cancel is given up
    // after its 10 s, bob's handshake after its 5 s.
    [Test]
    [Rule("S-49", "S-52", "S-84")]
    public void Cancel_AfterAnAnswerThatDoesNotCome_EndsAfterTenSeconds()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();
        world.Network.Between("alice", "bob").Cut(Duration.FromSeconds(30));

        bob.Calls.Accept();
        world.AdvanceToMs(2_100);
        alice.Calls.Cancel(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "12100 Canceled" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "7000 RingFailed(2)" }));
    }

    // At one instant, the call that is made first is first at the service.
    [TestCase(true, "2020 Canceled", "2020 PeerCanceled")]
    [TestCase(false, "2020 PeerAccepted()", "2040 Accepted")]
    [Rule("S-49", "S-09")]
    public void CancelAndAccept_AtOneInstant_EndAsTheOneThatWasCalledFirst(
        bool cancelsFirst, string atAlice, string atBob)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob, TestLocalInvitation call) = world.Ringing();

        if (cancelsFirst)
        {
            alice.Calls.Cancel(call);
            bob.Calls.Accept();
        }
        else
        {
            bob.Calls.Accept();
            alice.Calls.Cancel(call);
        }

        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { atAlice }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { atBob }));
    }

    // The service works on the invitation only when the cancel has been there for long.
    [Test]
    [Rule("L-16", "S-81")]
    public void Cancel_ThatOvertakesTheInvitationAtASlowService_LeavesNothingToRing()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();
        world.Service.SlowAnswers(Duration.FromSeconds(5));

        TestLocalInvitation call = alice.Calls.Call("bob");
        world.AdvanceToMs(2_000);
        world.Service.SlowAnswers(Duration.Zero);
        alice.Calls.Cancel(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "2020 Canceled" }));
        Assert.That(bob.Log.Texts, Is.Empty);
    }
}
