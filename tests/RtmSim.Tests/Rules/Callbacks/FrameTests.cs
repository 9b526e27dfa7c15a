using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Callbacks;

/// <summary>The wrapper's callback queue: one a frame, and not too many.</summary>
public sealed class FrameTests
{
    [Test]
    [Rule("P-05", "S-10")]
    public void Callbacks_OneAFrame_ComeAtMultiplesOfTheFrameTimeInOneOrder()
    {
        using World world = World.Start(new UnityOptions
        {
            OneCallbackPerFrame = true,
            FrameRate = 10,
        });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");

        alice.Login();
        bob.Login();
        world.AdvanceMs(5_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "300 LoggedIn", "400 SC(3,2)" }));
        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[] { "100 SC(2,1)", "500 LoggedIn", "600 SC(3,2)" }));
    }

    [Test]
    [Rule("P-05", "S-10")]
    public void Callbacks_ByDefault_AllComeWhenTheyAreDue()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        alice.Login();
        world.AdvanceMs(250);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "250 LoggedIn", "250 SC(3,2)" }));
    }

    [Test]
    [Rule("P-05")]
    public void Frames_Without_ACallback_CostNothing()
    {
        using World world = World.Start(new UnityOptions { OneCallbackPerFrame = true });
        world.Online("alice");
        world.AdvanceMs(1_000);

        Assert.That(world.Simulation.Step(), Is.False, "an idle client has no events");
    }

    [TestCase(60)]
    [TestCase(59)]
    [TestCase(7)]
    [TestCase(1)]
    [TestCase(10_000_000)]
    [Rule("P-05")]
    public void Frames_OfAnyRate_DoNotDrift(int rate)
    {
        VirtualClock clock = new(VirtualClock.DefaultEpoch);
        FrameClock frames = new(clock, rate);
        foreach (long seconds in new long[] { 0, 1, 59, 86_400, 31_536_000 })
        {
            long second = clock.EpochTicks + (seconds * TimeSpan.TicksPerSecond);
            Assert.That(frames.FirstAt(second), Is.EqualTo(seconds * rate));
            Assert.That(frames.TimeOf(seconds * rate), Is.EqualTo(second));
            Assert.That(frames.FirstAt(second + 1), Is.EqualTo((seconds * rate) + 1));
        }

        for (long frame = 1; frame < 500; frame++)
        {
            long time = frames.TimeOf(frame);
            Assert.That(
                time - clock.EpochTicks, Is.EqualTo(frame * TimeSpan.TicksPerSecond / rate));
            Assert.That(frames.FirstAt(time), Is.EqualTo(frame));
        }
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(10_000_001)]
    [Rule("P-05")]
    public void FrameRate_ThatCannotBe_IsRefused(int rate) => Assert.That(
        () => World.Start(new UnityOptions { OneCallbackPerFrame = true, FrameRate = rate }),
        Throws.ArgumentException.With.Message.Contains("frames a second"));

    [Test]
    [Rule("P-05", "P-02")]
    public void SlowCallback_HoldsUpTheFramesOfAllClients()
    {
        using World world = World.Start(new UnityOptions
        {
            OneCallbackPerFrame = true,
            FrameRate = 10,
        });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.SlowCallbacks(Duration.FromMilliseconds(450));

        alice.Login();
        bob.Login();
        world.AdvanceMs(900);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "0 SC(2,1)", "600 LoggedIn" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "500 SC(2,1)" }));
    }

    [Test]
    [Rule("P-05", "S-12")]
    public void Exception_InAFrame_DoesNotStopTheNextOnes()
    {
        using World world = World.Start(new UnityOptions { OneCallbackPerFrame = true });
        TestUser alice = world.User("alice");
        alice.Inside["SC(2,1)"] = () => throw new InvalidOperationException("app");

        alice.Login();

        Assert.That(() => world.AdvanceMs(1_000), Throws.InvalidOperationException);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "SC(3,2)" }));
    }

    [TestCase(3, 0)]
    [TestCase(2, 1)]
    [TestCase(1, 2)]
    [Rule("P-04", "S-11")]
    public void Queue_OverItsLimit_DropsTheOldestOfAllClients(int limit, int dropped)
    {
        using World world = World.Start(new UnityOptions
        {
            OneCallbackPerFrame = true,
            CallbackQueueLimit = limit,
        });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        TestUser carol = world.User("carol");

        alice.Login();
        bob.Login();
        carol.Login();
        world.AdvanceMs(200);

        string[] seen = alice.Log.Texts.Concat(bob.Log.Texts).Concat(carol.Log.Texts).ToArray();
        Assert.That(seen, Has.Length.EqualTo(3 - dropped));
        Assert.That(carol.Log.Texts, Is.EqualTo(new[] { "SC(2,1)" }), "the newest is kept");
        Assert.That(
            world.Trace
                .Where(traced => traced.Kind == TraceKind.Dropped)
                .Select(traced => $"{traced.Client} {traced.Rule} {traced.Arguments[0].Value}"),
            Is.EqualTo(new[] { "alice", "bob" }.Take(dropped).Select(
                name => $"{name} P-04 OnConnectionStateChanged")));
    }

    [TestCase(250, 1)]
    [TestCase(251, 0)]
    [Rule("P-04", "S-11")]
    public void Queue_WithoutFrames_CountsWhatIsUndelivered(int limit, int dropped)
    {
        using World world = World.Start(new UnityOptions { CallbackQueueLimit = limit });
        TestUser alice = world.Online("alice");

        List<int> codes = Fill(world, alice);

        Assert.That(codes, Has.Count.EqualTo(251 - dropped));
        Assert.That(
            world.Trace.Count(traced => traced.Rule == "P-04"), Is.EqualTo(dropped));
    }

    [Test]
    [Rule("P-03", "S-11")]
    public void Queue_ByDefault_HasNoLimit()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        Assert.That(Fill(world, alice), Has.Count.EqualTo(251));
        Assert.That(world.Trace.Count(traced => traced.Kind == TraceKind.Dropped), Is.Zero);
    }

    [Test]
    [Rule("P-04")]
    public void QueueLimit_OfNothing_IsRefused() => Assert.That(
        () => World.Start(new UnityOptions { CallbackQueueLimit = 0 }),
        Throws.ArgumentException.With.Message.Contains("at least 1"));

    /// <summary>251 callbacks that are due at one instant.</summary>
    private static List<int> Fill(World world, TestUser alice)
    {
        List<int> codes = new();
        alice.Handler.OnLogout = (_, code) => codes.Add((int)code);
        alice.Logout();
        for (int i = 0; i < 251; i++)
        {
            alice.Logout();
        }

        world.AdvanceMs(100);
        return codes;
    }
}
