using System.Threading.Tasks;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Ambient;

/// <summary>
/// The flow of an async set-up method ends with it; the simulation is found anyway.
/// </summary>
public sealed class AsyncSetUpTests
{
    private Simulation _simulation = null!;

    [SetUp]
    public async Task Start()
    {
        _simulation = Simulation.Start();
        await Task.Yield();
    }

    [TearDown]
    public async Task End()
    {
        await Task.Yield();
        _simulation.Dispose();
    }

    [Test]
    public void SimulationOfAnAsyncSetUp_InTheTest_IsFound()
    {
        RtmClient client = new(World.AppId, new RtmClientEventHandler());

        client.Logout();

        Assert.That(_simulation.Trace.Count, Is.EqualTo(5));
    }
}
