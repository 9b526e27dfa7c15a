using System;
using System.Collections.Generic;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Time;

public sealed class AdvanceTests
{
    [Test]
    [Rule("S-01")]
    public void Simulation_AtTheStart_StandsAtItsEpoch()
    {
        Instant epoch = Instant.FromUtc(2022, 2, 2, 2, 2);
        using Simulation simulation = Simulation.Start(new SimulationOptions { Epoch = epoch });

        Assert.That(simulation.Now, Is.EqualTo(epoch));
        Assert.That(simulation.Elapsed, Is.EqualTo(Duration.Zero));
        Assert.That(simulation.IsIdle, Is.True);
    }

    [Test]
    public void Simulation_WithoutAnEpoch_AlwaysStartsAtTheSameInstant()
    {
        using Simulation simulation = Simulation.Start();

        Assert.That(simulation.Now, Is.EqualTo(Instant.FromUtc(2021, 1, 1, 0, 0)));
    }

    [Test]
    public void Advance_ByZero_RunsWhatIsDueNow()
    {
        using World world = World.Start();
        bool ran = false;
        world.Simulation.After(Duration.Zero, () => ran = true);

        world.Simulation.Advance(Duration.Zero);

        Assert.That(ran, Is.True);
    }

    [Test]
    public void Advance_OverSeveralEvents_ShowsEachItsOwnTime()
    {
        using World world = World.Start();
        List<long> seen = new();
        foreach (int seconds in new[] { 3, 1, 2 })
        {
            world.Simulation.After(
                Duration.FromSeconds(seconds), () => seen.Add(world.ElapsedMs));
        }

        world.AdvanceMs(10_000);

        Assert.That(seen, Is.EqualTo(new long[] { 1_000, 2_000, 3_000 }));
        Assert.That(world.ElapsedMs, Is.EqualTo(10_000));
    }

    [Test]
    public void AdvanceTo_ThePast_IsRefused()
    {
        using World world = World.Start();
        world.AdvanceMs(1_000);
        Instant past = world.Simulation.Now - Duration.FromTicks(1);

        Assert.That(
            () => world.Simulation.AdvanceTo(past),
            Throws.ArgumentException.With.Message.Contains("in the past"));
    }

    [Test]
    public void Advance_ByATimeFinerThanTheClock_IsRefused()
    {
        using World world = World.Start();

        Assert.That(
            () => world.Simulation.Advance(Duration.FromNanoseconds(150)),
            Throws.ArgumentException.With.Message.Contains("100 ns"));
        Assert.That(
            () => world.Simulation.Advance(Duration.FromTicks(-1)),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void RunUntil_WhenTheConditionHolds_StopsAtThatEvent()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Login();

        bool held = world.Simulation.RunUntil(
            () => alice.Log.Count("LoggedIn") == 1, Duration.FromMinutes(1));

        Assert.That(held, Is.True);
        Assert.That(world.ElapsedMs, Is.EqualTo(250));
    }

    [Test]
    public void RunUntil_WhenTheConditionNeverHolds_SpendsTheLimit()
    {
        using World world = World.Start();
        world.User("alice").Login();

        bool held = world.Simulation.RunUntil(() => false, Duration.FromSeconds(5));

        Assert.That(held, Is.False);
        Assert.That(world.ElapsedMs, Is.EqualTo(5_000));
    }

    [Test]
    public void RunUntilIdle_WithNothingLeft_StaysAtTheLastEvent()
    {
        using World world = World.Start();
        world.User("alice").Login();

        bool idle = world.Simulation.RunUntilIdle();

        Assert.That(idle, Is.True);
        Assert.That(world.ElapsedMs, Is.EqualTo(250));
    }

    [Test]
    public void Step_ByStep_RunsOneEventEach()
    {
        using World world = World.Start();
        int ran = 0;
        world.Simulation.After(Duration.FromSeconds(1), () => ran++);
        world.Simulation.After(Duration.FromSeconds(2), () => ran++);

        Assert.That(world.Simulation.Step(), Is.True);
        Assert.That((ran, world.ElapsedMs), Is.EqualTo((1, 1_000)));
        Assert.That(world.Simulation.Step(), Is.True);
        Assert.That(world.Simulation.Step(), Is.False);
    }

    [Test]
    public void Advance_InsideACallback_IsRefused()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Inside["LoggedIn"] = () => world.AdvanceMs(1);
        alice.Login();

        Assert.That(
            () => world.AdvanceMs(1_000),
            Throws.InvalidOperationException.With.Message.Contains("a callback cannot move it"));
    }

    [Test]
    public void Run_ThatCannotEnd_StopsAndNamesTheHottestSource()
    {
        using World world = World.Start();
        void Again() => world.Simulation.After(Duration.Zero, Again);
        Again();

        Assert.That(
            () => world.AdvanceMs(1_000),
            Throws.InstanceOf<BudgetExceededException>()
                .With.Message.Contains("'Simulation.After'").And.Message.Contains("one instant"));
    }
}
