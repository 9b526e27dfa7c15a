using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Invitations;

/// <summary>Alice calls at 1 s somebody who does not acknowledge.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class RetryTests(Face face)
{
    [Test]
    [Rule("L-03", "L-01")]
    public void Send_ToNobody_IsTriedEachTwoSecondsAndFailsAfterThirty()
    {
        using World world = World.Start(
            face, new SimulationOptions { Trace = new() { Packets = true } });
        (TestUser alice, _) = world.Callers();

        TestLocalInvitation call = alice.Calls.Call("carol");
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "31000 Failed(1)" }));
        Assert.That(call.GetState(), Is.EqualTo(6));
        IEnumerable<long> tries = Enumerable.Range(0, 15).Select(i => 1_010L + (2_020 * i));
        Assert.That(world.ArrivalsOf("> InviteRequest"), Is.EqualTo(tries));
    }

    // The service has carol 240 ms after her Login; the tries reach it at 1.010 s + n * 2.02 s, the
    // last one at 29.290 s.
    [TestCase(24_500, new[] { "25260 Rings()" }, new[] { "25280 Reached" })]
    [TestCase(29_040, new[] { "29300 Rings()" }, new[] { "29320 Reached" })]
    [TestCase(29_060, new string[0], new[] { "31000 Failed(1)" })]
    [TestCase(30_900, new string[0], new[] { "31000 Failed(1)" })]
    [Rule("L-03")]
    public void Login_OfTheCallee_GetsTheInvitationWithTheNextTryIfThereIsOne(
        double atMs, string[] atCarol, string[] atAlice)
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Callers();
        TestUser carol = world.User("carol");
        _ = carol.Calls;

        alice.Calls.Call("carol");
        world.AdvanceToMs(atMs);
        carol.Login();
        world.AdvanceToMs(40_000);

        Assert.That(
            carol.Log.Lines.Where(line => line.Contains("Rings")), Is.EqualTo(atCarol));
        Assert.That(alice.Log.Lines, Is.EqualTo(atAlice));
    }

    // Bob's link is cut as she calls: while the service does not give him up, it is no answer.
    [Test]
    [Rule("L-03", "S-51", "L-01")]
    public void Send_ToACalleeInGrace_FailsWithNoResponse()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();

        world.CutFor("bob", 60_000);
        alice.Calls.Call("bob");
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "31000 Failed(2)" }));
        Assert.That(bob.Log.Count("Rings()"), Is.Zero);
    }

    [Test]
    [Rule("L-03", "S-51")]
    public void Send_WhenTheCalleeGoesOfflineBeforeTheLastTry_FailsWithPeerOffline()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();

        world.Network.Cut("bob");
        world.AdvanceMs(5_000);
        alice.Calls.Call("bob");
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "36000 Failed(1)" }));
    }

    [Test]
    [Rule("L-21", "S-51", "L-17")]
    public void Send_ToACalleeWhoReturns_RingsOnceThoughItWasTriedTwice()
    {
        using World world = World.Start(
            face, new SimulationOptions { Trace = new() { Packets = true } });
        (TestUser alice, TestUser bob) = world.Callers();

        world.CutFor("bob", 14_000);
        alice.Calls.Call("bob");
        world.AdvanceToMs(20_000);

        Assert.That(world.ArrivalsOf("< InvitePush"), Has.Count.EqualTo(2));
        Assert.That(world.ArrivalsOf("> InvitationAckRequest"), Has.Count.EqualTo(2));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "15270 Reached" }));
        Assert.That(bob.Log.Lines.Last(), Is.EqualTo("15250 Rings()"));
        Assert.That(bob.Log.Count("Rings()"), Is.EqualTo(1));
    }

    [Test]
    [Rule("L-16")]
    public void Cancel_WhileNobodyIsThere_StopsTheTries()
    {
        using World world = World.Start(
            face, new SimulationOptions { Trace = new() { Packets = true } });
        (TestUser alice, _) = world.Callers();

        TestLocalInvitation call = alice.Calls.Call("carol");
        world.AdvanceToMs(4_000);
        alice.Calls.Cancel(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "4020 Canceled" }));
        Assert.That(world.ArrivalsOf("> InviteRequest"), Has.Count.EqualTo(2));
    }

    // Bob's client notices its loss at 5 s.
    [TestCase(3_000)]
    [TestCase(5_500)]
    [Rule("L-16", "S-49")]
    public void Cancel_OfWhatTheCalleeHasNotGot_IsNeverHeardThere(double atMs)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Callers();
        world.CutFor("bob", 9_000);

        TestLocalInvitation call = alice.Calls.Call("bob");
        world.AdvanceToMs(atMs);
        alice.Calls.Cancel(call);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Canceled" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "SC(4,5)", "SC(3,2)" }));
    }
}
