using System;
using System.Collections.Generic;
using System.Reactive.Concurrency;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;
using NUnit.Framework;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Time;

public sealed class OneClockTests
{
    [Test]
    public void AllClocks_AtAnyTime_AgreeToTheTick()
    {
        using World world = World.Start();
        world.AdvanceMs(1_234.5678);

        Instant now = world.Simulation.Now;

        Assert.That(world.Simulation.Clock.GetCurrentInstant(), Is.EqualTo(now));
        Assert.That(
            world.Simulation.TimeProvider.GetUtcNow(), Is.EqualTo(now.ToDateTimeOffset()));
        Assert.That(world.Simulation.Scheduler.Now, Is.EqualTo(now.ToDateTimeOffset()));
    }

    [Test]
    public void TimersRxAndCallbacks_OfOneInstant_RunInTheOrderTheyWereScheduled()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TimeSpan loginTime = TimeSpan.FromMilliseconds(250);
        using ITimer timer = world.Simulation.TimeProvider.CreateTimer(
            _ => alice.Log.Add("timer"), null, loginTime, Timeout.InfiniteTimeSpan);
        alice.Login();
        using IDisposable rx = world.Simulation.Scheduler.Schedule(
            loginTime, () => alice.Log.Add("rx"));

        world.AdvanceMs(250);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                "0 SC(2,1)", "250 timer", "250 rx", "250 LoggedIn", "250 SC(3,2)",
            }));
    }

    [Test]
    public void Run_OfAnAsyncTestBody_MovesTimeByItself()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TimeProvider time = world.Simulation.TimeProvider;

        world.Simulation.Run(async () =>
        {
            alice.Login();
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            alice.Send("bob", "hi");
            await Task.Delay(TimeSpan.FromHours(1), time);
        });

        Assert.That(alice.Log.Lines[^1], Is.EqualTo("1020 Sent(3)"));
        Assert.That(world.Simulation.Elapsed, Is.EqualTo(Duration.FromSeconds(3_601)));
    }

    [Test]
    public void Run_AwaitingACallback_GoesOnInsideTheSimulation()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TaskCompletionSource<long> loggedIn = new();
        alice.Handler.OnLoginSuccess += _ => loggedIn.SetResult(world.ElapsedMs);

        (long at, int sent) = world.Simulation.Run(async () =>
        {
            alice.Login();
            long when = await loggedIn.Task;
            return (when, alice.Send("bob", "hi"));
        });

        Assert.That(at, Is.EqualTo(250));
        Assert.That(sent, Is.Zero);
    }

    [Test]
    public void Run_AwaitingWhatNeverHappens_SaysSo()
    {
        using World world = World.Start();

        Assert.That(
            () => world.Simulation.Run(() => new TaskCompletionSource().Task),
            Throws.InvalidOperationException.With.Message.Contains("never happens"));
    }

    [Test]
    public void Timer_OfAnotherThread_IsRefusedLikeACall()
    {
        using World world = World.Start();
        TimeProvider time = world.Simulation.TimeProvider;
        List<Exception> refused = new();

        Thread other = new(() =>
        {
            try
            {
                time.CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.Zero);
            }
            catch (InvalidOperationException exception)
            {
                refused.Add(exception);
            }
        });
        other.Start();
        other.Join();

        Assert.That(refused, Has.Count.EqualTo(1));
        Assert.That(world.Simulation.IsIdle, Is.True);
    }

    [Test]
    public void Reconnection_OfAnAppThatBacksOff_TakesNoRealTime()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        world.CutFor("alice", 3_600_000);

        world.Simulation.Run(async () =>
        {
            while (alice.State != RtmSim.Client.ConnectionState.Connected)
            {
                alice.Login();
                await Task.Delay(TimeSpan.FromSeconds(60), world.Simulation.TimeProvider);
            }
        });

        Assert.That(alice.Log.Count("LoginFailed(9)"), Is.EqualTo(60));
    }
}
