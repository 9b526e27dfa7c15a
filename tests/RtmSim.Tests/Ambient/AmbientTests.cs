using System;
using System.Threading.Tasks;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Ambient;

public sealed class AmbientTests
{
    [Test]
    public void Client_WithoutASimulation_SaysHowToStartOne()
    {
        Assert.That(
            () => new RtmClient(World.AppId, new RtmClientEventHandler()),
            Throws.InvalidOperationException.With.Message.Contains("Simulation.Start()"));
    }

    [Test]
    public void Client_AfterTheSimulationEnded_SaysWhereThatWasStarted()
    {
        Simulation.Start().Dispose();

        Assert.That(
            () => new RtmClient(World.AppId, new RtmClientEventHandler()),
            Throws.InvalidOperationException
                .With.Message.Contains("AmbientTests.cs").And.Message.Contains("has ended"));
    }

    [Test]
    public void Start_InsideAnother_NamesTheOneThatRuns()
    {
        using Simulation outer = Simulation.Start();

        Assert.That(
            () => Simulation.Start(),
            Throws.InvalidOperationException
                .With.Message.Contains(nameof(Start_InsideAnother_NamesTheOneThatRuns))
                .And.Message.Contains("do not nest"));
    }

    [Test]
    public void Start_AfterAnotherEnded_IsFree()
    {
        Simulation.Start().Dispose();

        using Simulation second = Simulation.Start();

        Assert.That(new RtmClient(World.AppId, new RtmClientEventHandler()).Logout(), Is.Zero);
    }

    [Test]
    public async Task Simulation_AcrossAnAwait_IsFound()
    {
        using Simulation simulation = Simulation.Start();
        await Task.Yield();

        simulation.Advance(NodaTime.Duration.Zero);

        Assert.That(new RtmClient(World.AppId, new RtmClientEventHandler()).Logout(), Is.Zero);
    }

    [Test]
    public async Task Simulation_InCodeStartedFromTheTest_IsFoundByFlow()
    {
        using Simulation simulation = Simulation.Start(
            new SimulationOptions { Threads = RtmSim.Kernel.ThreadPolicy.Serialize });

        int code = await Task.Run(
            () => new RtmClient(World.AppId, new RtmClientEventHandler()).Logout());

        Assert.That(code, Is.Zero);
    }

    [Test]
    public void Start_InCodeStartedFromTheTest_IsRefusedToo()
    {
        using Simulation here = Simulation.Start();

        Assert.That(
            async () => await Task.Run(() => Simulation.Start()),
            Throws.InvalidOperationException.With.Message.Contains("do not nest"));
    }

    [Test]
    public void Call_AfterTheSimulationEnded_SaysSo()
    {
        Simulation simulation = Simulation.Start();
        RtmClient client = new(World.AppId, new RtmClientEventHandler());
        simulation.Dispose();

        Assert.That(
            () => client.Logout(),
            Throws.InvalidOperationException.With.Message.Contains("had ended"));
        Assert.That(client.Dispose, Throws.Nothing, "app code disposes in any order");
    }

    [Test]
    public void Advance_AfterTheEnd_SaysSo()
    {
        Simulation simulation = Simulation.Start();
        simulation.Dispose();
        simulation.Dispose();

        Assert.That(
            () => simulation.Advance(NodaTime.Duration.Zero),
            Throws.InstanceOf<ObjectDisposedException>());
    }
}
