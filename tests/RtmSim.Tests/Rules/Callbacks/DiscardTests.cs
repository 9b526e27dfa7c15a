using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Callbacks;

/// <summary>Callbacks that wait for a frame while their client, or another one, goes.</summary>
public sealed class DiscardTests
{
    private static readonly UnityOptions TenASecond = new()
    {
        OneCallbackPerFrame = true,
        FrameRate = 10,
    };

    [TestCase(false)]
    [TestCase(true)]
    [Rule("B-13", "P-05", "S-85")]
    public void WaitingCallbacks_OfAClientThatGoes_TakeNoFrame(bool isCrash)
    {
        using World world = World.Start(TenASecond);
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Login();
        bob.Login();
        bob.Logout();

        Go(world, alice, isCrash);
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "100 LoggedOut(0)", "200 SC(1,6)" }));
    }

    [TestCase(false)]
    [TestCase(true)]
    [Rule("B-13", "P-04", "S-11")]
    public void WaitingCallbacks_OfAClientThatGoes_CountNoMore(bool isCrash)
    {
        using World world = World.Start(new UnityOptions { CallbackQueueLimit = 2 });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Login();
        bob.Login();

        Go(world, alice, isCrash);
        bob.Logout();
        world.AdvanceMs(1_000);

        // Three of bob's: the oldest is one too many, and alice's is none of them.
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "LoggedOut(0)", "SC(1,6)" }));
        Assert.That(
            world.Trace.Where(traced => traced.Kind == TraceKind.Dropped)
                .Select(traced => traced.Client),
            Is.EqualTo(new[] { "bob" }));
    }

    [Test]
    [Rule("B-13", "P-05")]
    public void LastWaitingCallback_OfAClientThatGoes_LeavesNoFrame()
    {
        using World world = World.Start(TenASecond);
        TestUser alice = world.User("alice");
        world.AdvanceMs(50);
        alice.Login();

        alice.Dispose();
        world.Simulation.RunUntilIdle();

        Assert.That(alice.Log.Texts, Is.Empty);
        TestUser bob = world.User("bob");
        bob.Login();
        world.AdvanceMs(1_000);
        Assert.That(bob.Log.Texts, Has.Count.EqualTo(3));
    }

    [Test]
    [Rule("B-13", "S-12", "P-05")]
    public void Dispose_OfAnotherClientInAFrame_IsDoneAtOnce()
    {
        using World world = World.Start(TenASecond);
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Inside["SC(2,1)"] = bob.Client.Dispose;
        alice.Login();
        bob.Login();
        world.AdvanceMs(1_000);

        Assert.That(bob.Log.Texts, Is.Empty);
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "300 LoggedIn", "400 SC(3,2)" }));
        Assert.That(world.Trace.Count(traced => traced.Kind == TraceKind.AppError), Is.Zero);
    }

    [Test]
    [Rule("S-12", "P-05", "B-13")]
    public void Dispose_InAFrameOfItsOwn_ThrowsIfStrictAndTheFramesGoOn()
    {
        using World world = World.Start(TenASecond with { StrictDisposeInCallback = true });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Inside["SC(2,1)"] = alice.Client.Dispose;
        alice.Login();
        bob.Login();

        Assert.That(() => world.AdvanceMs(1_000), Throws.InvalidOperationException);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "SC(3,2)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "SC(3,2)" }));
    }

    [Test]
    [Rule("S-12", "P-05", "B-13")]
    public void Dispose_InAFrameOfItsOwn_IsDoneAfterItAndTakesTheRest()
    {
        using World world = World.Start(TenASecond);
        TestUser alice = world.User("alice");
        alice.Inside["LoggedIn"] = alice.Client.Dispose;
        alice.Login();
        world.Simulation.RunUntilIdle();

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn" }));
        Assert.That(
            world.Trace.Single(traced => traced.Kind == TraceKind.AppError).Rule,
            Is.EqualTo("S-12"));
        Assert.That(world.Service.IsOnline("alice"), Is.False);
    }

    [Test]
    [Rule("S-85", "B-13")]
    public void Crash_InACallbackOfItsOwn_IsItsLast()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Inside["LoggedIn"] = () => alice.Crash();
        alice.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn" }));
        Assert.That(world.Service.IsOnline("alice"), Is.True);
        world.AdvanceMs(30_000);
        Assert.That(world.Service.IsOnline("alice"), Is.False);
    }

    [TestCase(Face.Unity)]
    [TestCase(Face.Ios)]
    [Rule("B-14", "F-24", "P-02")]
    public void WaitingCallbacks_OfAChannelThatGoes_DoNotCome(Face face)
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> lobby = world.Members("lobby", "alice", "bob");
        TestUser alice = lobby[0].User;
        alice.SlowCallbacks(Duration.FromSeconds(1));
        lobby[1].Send("one");
        lobby[1].Send("two");
        lobby[0].GetMembers();
        alice.QueryPeers("bob");
        world.AdvanceMs(500);

        lobby[0].Dispose();
        world.AdvanceMs(10_000);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "#lobby bob: one", "Peers(bob=0;1;0)" }));
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(33)]
    [TestCase(1_000)]
    [Rule("P-05", "P-02")]
    public void Frames_WithSlowCallbacks_AreTheSameHoweverTimeIsMoved(int stepMs)
    {
        using World world = World.Start(new UnityOptions
        {
            OneCallbackPerFrame = true,
            FrameRate = 30,
        });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        bob.SlowCallbacks(Duration.FromMilliseconds(50));
        alice.Login();
        bob.Login();
        while (world.ElapsedMs < 1_000)
        {
            world.AdvanceMs(Math.Min(stepMs, 1_000 - world.ElapsedMs));
        }

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "266 LoggedIn", "300 SC(3,2)" }));
        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[] { "33 SC(2,1)", "333 LoggedIn", "400 SC(3,2)" }));
    }

    [Test]
    [Rule("P-02")]
    public void SlowCallbacks_StandInTheTrace()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        alice.SlowCallbacks(Duration.FromMilliseconds(5));

        TraceEvent control = world.Trace.Single(traced => traced.Kind == TraceKind.Control);
        Assert.That(
            $"{control.Name} {control.Rule} {control.Arguments[0].Value}",
            Is.EqualTo("users.slow callbacks P-02 50000"));
        Assert.That(
            () => world.Simulation.Users.SlowCallbacks(
                new agora_rtm.RtmClient(null, null), default),
            Throws.ArgumentException.With.Message.Contains("without App ID"));
        Assert.That(
            () => world.Simulation.Users.Legacy(new agora_rtm.RtmClient(null, null)),
            Throws.ArgumentException.With.Message.Contains("without App ID"));
    }

    private static void Go(World world, TestUser user, bool isCrash)
    {
        if (isCrash)
        {
            user.Crash();
        }
        else
        {
            user.Dispose();
        }
    }
}
