using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Users;

/// <summary>Alice calls a scripted bob at 2 s.</summary>
public sealed class PeerCallTests
{
    [Test]
    [Rule("L-05")]
    public void AnswersCalls_AcceptsAfterTheRingAndRemembers()
    {
        using World world = World.Start();
        (TestUser alice, ScriptedPeer bob) = Start(world);
        bob.AnswersCalls(after: Duration.FromSeconds(3), response: "hello");

        alice.Calls.Call("bob", "video?");
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2040 Reached", "5040 PeerAccepted(hello)",
        }));
        Assert.That(bob.Calls.Single(), Is.EqualTo(new SeenCall(
            "alice", true, "video?", string.Empty,
            world.Simulation.Options.Epoch + Duration.FromMilliseconds(2_020),
            CallOutcome.Accepted, "hello")));
    }

    [Test]
    public void RefusesCalls_RefusesAfterTheRing()
    {
        using World world = World.Start();
        (TestUser alice, ScriptedPeer bob) = Start(world);
        bob.RefusesCalls(after: Duration.FromSeconds(3), response: "busy");

        alice.Calls.Call("bob");
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Lines.Last(), Is.EqualTo("5040 PeerRefused(busy)"));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Refused));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("L-04")]
    public void IgnoresCalls_TheDefault_LetsThemExpire(bool saysSo)
    {
        using World world = World.Start();
        (TestUser alice, ScriptedPeer bob) = Start(world);
        _ = saysSo ? bob.AnswersCalls().IgnoresCalls() : bob;

        alice.Calls.Call("bob");
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines.Last(), Is.EqualTo("62040 Failed(3)"));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Failed));
        Assert.That(
            bob.Failures, Is.EqualTo(new[] { "REMOTE_INVITATION_ERR_INVITATION_EXPIRE" }));
    }

    [Test]
    [Rule("S-50")]
    public void LeavesDuringCalls_LogsOutWhileItRings()
    {
        using World world = World.Start();
        (TestUser alice, ScriptedPeer bob) = Start(world);
        bob.LeavesDuringCalls(after: Duration.FromSeconds(5));

        alice.Calls.Call("bob");
        world.AdvanceMs(10_000);
        bool isOnline = bob.IsOnline;
        world.AdvanceMs(60_000);

        Assert.That(isOnline, Is.False);
        Assert.That(alice.Log.Lines.Last(), Is.EqualTo("62040 Failed(3)"));
    }

    [TestCase("AnswersCalls")]
    [TestCase("RefusesCalls")]
    [TestCase("LeavesDuringCalls")]
    public void CallThatIsOver_BeforeThePeerActs_IsLeftAlone(string behaviour)
    {
        using World world = World.Start();
        (TestUser alice, ScriptedPeer bob) = Start(world);
        Duration after = Duration.FromSeconds(3);
        _ = behaviour switch
        {
            "AnswersCalls" => bob.AnswersCalls(after),
            "RefusesCalls" => bob.RefusesCalls(after),
            _ => bob.LeavesDuringCalls(after),
        };

        TestLocalInvitation call = alice.Calls.Call("bob");
        world.AdvanceMs(1_000);
        alice.Calls.Cancel(call);
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Texts.Last(), Is.EqualTo("Canceled"));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Canceled));
        Assert.That(bob.IsOnline);
        Assert.That(bob.Failures, Is.Empty);
    }

    [Test]
    public void Call_AndCancelCall_ActOnAliceOnceThePeerIsOnline()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        _ = alice.Calls;

        ScriptedPeer bob = world.Simulation.Users.Online("bob").Call("alice", "hi", "room");
        world.AdvanceMs(1_000);
        CallOutcome before = bob.Calls.Single().Outcome;
        bob.CancelCall("carol").CancelCall("alice");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Rings(hi)", "PeerCanceled" }));
        Assert.That(alice.Calls.Last.GetChannelId(), Is.EqualTo("room"));
        Assert.That(before, Is.EqualTo(CallOutcome.Open));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Canceled));
    }

    [TestCase(true, CallOutcome.Accepted, "yes")]
    [TestCase(false, CallOutcome.Refused, "no")]
    public void Call_ThatAliceAnswers_HasHerResponse(
        bool accepts, CallOutcome outcome, string response)
    {
        using World world = World.Start();
        (TestUser alice, ScriptedPeer bob) = Start(world);

        bob.Call("alice");
        world.AdvanceMs(1_000);
        _ = accepts ? alice.Calls.Accept(response) : alice.Calls.Refuse(response);
        world.AdvanceMs(1_000);

        SeenCall call = bob.Calls.Single();
        Assert.That((call.Outcome, call.Response), Is.EqualTo((outcome, response)));
    }

    [Test]
    public void Call_ThatCannotBeMadeOrFails_IsAmongTheFailures()
    {
        using World world = World.Start();
        (_, ScriptedPeer bob) = Start(world);

        bob.Call("no/id").Call("nobody");
        world.AdvanceMs(40_000);

        Assert.That(bob.Failures, Is.EqualTo(new[]
        {
            "INVITATION_API_CALL_ERR_INVALID_ARGUMENT", "LOCAL_INVITATION_ERR_PEER_OFFLINE",
        }));
        Assert.That(bob.Calls.Single().Outcome, Is.EqualTo(CallOutcome.Failed));
    }

    [Test]
    [Rule("S-85")]
    public void CancelCall_AfterARestart_LeavesTheCallsOfTheFormerProcessAlone()
    {
        using World world = World.Start();
        (TestUser alice, ScriptedPeer bob) = Start(world);

        bob.Call("alice", "before");
        world.AdvanceMs(1_000);
        bob.Restart();
        world.AdvanceMs(1_000);
        bob.Call("alice", "after").CancelCall("alice");
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "Rings(before)", "Rings(after)", "PeerCanceled" }));
        Assert.That(
            bob.Calls.Select(call => call.Outcome),
            Is.EqualTo(new[] { CallOutcome.Open, CallOutcome.Canceled }));
    }

    [Test]
    [Rule("S-85")]
    public void LeavesDuringCalls_AfterACrash_ForgetsWhatRang([Values] bool restartsInTime)
    {
        using World world = World.Start();
        (TestUser alice, ScriptedPeer bob) = Start(world);
        bob.LeavesDuringCalls(after: Duration.FromSeconds(5));

        alice.Calls.Call("bob");
        world.AdvanceMs(1_000);
        bob.Crash();
        world.AdvanceMs(restartsInTime ? 1_000 : 10_000);
        bob.Restart();
        world.AdvanceMs(10_000);

        Assert.That(bob.IsOnline);
    }

    private static (TestUser Alice, ScriptedPeer Bob) Start(World world)
    {
        TestUser alice = world.Online("alice");
        _ = alice.Calls;
        ScriptedPeer bob = world.Simulation.Users.Online("bob");
        world.AdvanceToMs(2_000);
        return (alice, bob);
    }
}
