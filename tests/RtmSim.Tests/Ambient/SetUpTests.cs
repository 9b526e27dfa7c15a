using System.Threading.Tasks;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Ambient;

/// <summary>
/// A simulation that a set-up method starts is there in the test, in parallel too.
/// </summary>
[TestFixture(1ul)]
[TestFixture(2ul)]
[TestFixture(3ul)]
public sealed class SetUpTests
{
    private readonly ulong _seed;
    private Simulation _simulation = null!;

    public SetUpTests(ulong seed) => _seed = seed;

    [SetUp]
    public void Start() =>
        _simulation = Simulation.Start(new SimulationOptions { Seed = _seed });

    [TearDown]
    public void End() => _simulation.Dispose();

    [Test]
    public void SimulationOfASetUp_InTheTest_IsFound()
    {
        RtmClient client = new(World.AppId, new RtmClientEventHandler());

        client.Logout();

        Assert.That(_simulation.Trace.Count, Is.EqualTo(5));
    }

    [Test]
    public async Task SimulationOfASetUp_InAnAsyncTest_IsFound()
    {
        await Task.Yield();
        _simulation.Advance(NodaTime.Duration.Zero);
        RtmClient client = new(World.AppId, new RtmClientEventHandler());

        client.Logout();

        Assert.That(_simulation.Trace.Count, Is.EqualTo(5));
    }
}
