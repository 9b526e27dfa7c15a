using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Callbacks;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class CallbackTests(Face face)
{
    [Test]
    [Rule("P-01", "S-10")]
    public void Callbacks_RunOnTheThreadThatMovesTimeAndNeverInsideTheCall()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        bool insideCall = true;
        List<bool> seen = new();
        alice.Inside["SC(2,1)"] = () => seen.Add(insideCall);
        alice.Inside["LoginFailed(8)"] = () => seen.Add(insideCall);

        alice.Login();
        alice.Login();
        insideCall = false;
        world.AdvanceMs(0);

        Assert.That(seen, Is.EqualTo(new[] { false, false }));
    }

    [Test]
    [Rule("P-08")]
    public void CallInsideACallback_IsAnsweredAfterTheCallbackAndItsEvent()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        alice.Inside["LoggedIn"] = () => alice.Login();

        alice.Login();
        world.AdvanceMs(250);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "SC(3,2)", "LoginFailed(8)" }));
    }

    [Test]
    [Rule("P-02")]
    public void SlowCallback_DelaysTheLaterOnesAndLosesNothing()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");
        bob.SlowCallbacks(Duration.FromSeconds(1));
        for (int i = 0; i < 3; i++)
        {
            alice.Send("bob", $"message {i}");
        }

        long start = world.ElapsedMs;
        world.AdvanceMs(10_000);

        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[]
            {
                $"{start + 20} alice: message 0",
                $"{start + 1_020} alice: message 1",
                $"{start + 2_020} alice: message 2",
            }));
        Assert.That(alice.Log.Count("Sent(0)"), Is.EqualTo(3));
    }

    [Test]
    [Rule("P-06", "S-03")]
    public void Refusal_OnTheCallingThread_OnlyReturnsItsCode()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        Assert.That(alice.Send(string.Empty, "hi"), Is.EqualTo(6));
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("S-13")]
    public void Exception_FromACallback_ReachesTheTestAndStopsNothing()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        alice.Inside["LoggedIn"] = () => throw new InvalidOperationException("app bug");
        alice.Login();

        Assert.That(
            () => world.AdvanceMs(1_000),
            Throws.InvalidOperationException.With.Message.EqualTo("app bug"));
        Assert.That(alice.Log.Texts[^1], Is.EqualTo("SC(3,2)"));
        Assert.That(world.ElapsedMs, Is.EqualTo(1_000));
    }

    [Test]
    [Rule("S-13")]
    public void Exceptions_FromSeveralCallbacks_ComeTogether()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        alice.Inside["SC(2,1)"] = () => throw new InvalidOperationException("one");
        alice.Inside["SC(3,2)"] = () => throw new FormatException("two");
        alice.Login();

        AggregateException together =
            Assert.Throws<AggregateException>(() => world.AdvanceMs(1_000))!;

        Assert.That(
            together.InnerExceptions.Select(inner => inner.Message),
            Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    [Rule("S-01", "P-01")]
    public void Nothing_WithoutMovingTime_Happens()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");

        alice.Login();

        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(world.Simulation.IsIdle, Is.False);
    }

    [Test]
    [Rule("S-03")]
    public void Refusal_OfAMessage_IsReportedAsTheOptionsSay(
        [Values] LocalFailureDelivery delivery)
    {
        using World world = World.Start(
            face, new ClientOptions { LocalFailureDelivery = delivery });
        TestUser alice = world.Online("alice");

        Assert.That(
            alice.Send(string.Empty, "hi"), Is.EqualTo(delivery.IsReturned(face) ? 6 : 0));
        world.AdvanceMs(20_000);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(delivery.IsCalledBack() ? new[] { "Sent(6)" } : Array.Empty<string>()));
    }
}
