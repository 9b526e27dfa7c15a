using System;
using System.Threading.Tasks;
using NodaTime;
using NUnit.Framework;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Ambient;

/// <summary>Async code of the app that a test starts by calling it, as a button would.</summary>
public sealed class AppAsyncTests
{
    [Test]
    public void AsyncMethod_CalledByTheTest_GoesOnAtItsInstant()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        async Task LogInLater()
        {
            await Task.Delay(TimeSpan.FromSeconds(1), world.Simulation.TimeProvider);
            alice.Log.Add("later");
            alice.Login();
        }

        Task running = LogInLater();
        world.AdvanceMs(5_000);

        Assert.That(running.IsCompletedSuccessfully, Is.True);
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                "1000 later", "1000 SC(2,1)", "1250 LoggedIn", "1250 SC(3,2)",
            }));
    }

    [Test]
    public void AsyncVoidMethod_ThatFails_FailsTheCallThatMovesTime()
    {
        using World world = World.Start();
        async void Click()
        {
            await Task.Delay(TimeSpan.FromSeconds(1), world.Simulation.TimeProvider);
            throw new FormatException("the app's own");
        }

        Click();

        Assert.That(
            () => world.AdvanceMs(5_000),
            Throws.InstanceOf<FormatException>().With.Message.EqualTo("the app's own"));
    }

    [Test]
    public async Task RealWork_AwaitedByTheTest_ReturnsAsItWouldWithoutASimulation()
    {
        using World world = World.Start();

        int result = await Task.Run(() => 42);

        Assert.That(result, Is.EqualTo(42));
        world.AdvanceMs(1);
    }

    [Test]
    public void Call_FromATaskNobodyLooksAt_FailsTheCallThatMovesTime()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        Task lost = Task.Factory.StartNew(() => alice.Login(), TaskCreationOptions.LongRunning);
        Assert.That(() => lost.Wait(), Throws.InstanceOf<AggregateException>());

        Assert.That(
            () => world.AdvanceMs(1),
            Throws.InvalidOperationException.With.Message.Contains("comes from thread"));
    }

    [Test]
    public async Task Simulations_OfManyParallelAsyncTests_DoNotMeet(
        [Range(1, 20)] int seed)
    {
        await Task.Yield();
        using Simulation simulation =
            Simulation.Start(new SimulationOptions { Seed = (ulong)seed });
        await Task.Yield();

        simulation.Advance(Duration.FromSeconds(1));

        Assert.That(simulation.Elapsed, Is.EqualTo(Duration.FromSeconds(1)));
    }

    [Test]
    public async Task MakeCurrent_WhereTheFlowWasLost_BringsTheSimulationBack()
    {
        using Simulation simulation = await StartElsewhere();

        simulation.MakeCurrent();
        simulation.Advance(Duration.Zero);

        Assert.That(
            new agora_rtm.RtmClient(World.AppId, new agora_rtm.RtmClientEventHandler()).Logout(),
            Is.Zero);
    }

    private static async Task<Simulation> StartElsewhere()
    {
        await Task.Yield();
        return Simulation.Start();
    }
}
