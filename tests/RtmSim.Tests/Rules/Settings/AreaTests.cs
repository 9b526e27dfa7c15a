using NUnit.Framework;
using RtmSim.Facades;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Settings;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class AreaTests(Face face)
{
    [Test]
    [Rule("O-07", "PR-10")]
    public void SetAreas_WhileTheAppHasAClient_IsRefused()
    {
        using World world = World.Start(face, new SimulationOptions { AppId = World.AppId });

        Assert.That(world.Service.SetAreas(AreaCode.EU), Is.Zero);
        world.Simulation.Users.Online("bob");
        Assert.That(world.Service.SetAreas(AreaCode.NA), Is.Zero, "a peer is another process");
        TestUser alice = world.User("alice");
        Assert.That(world.Service.SetAreas(AreaCode.JP), Is.EqualTo(1));
        alice.Dispose();
        Assert.That(world.Service.SetAreas(AreaCode.AS), Is.Zero);
        TestUser crashed = world.User("alice");
        Assert.That(world.Service.SetAreas(AreaCode.IN), Is.EqualTo(1));
        crashed.Crash();
        Assert.That(world.Service.SetAreas(AreaCode.IN), Is.Zero);
    }

    [TestCase(AreaCode.CN, 1u)]
    [TestCase(AreaCode.NA, 2u)]
    [TestCase(AreaCode.EU, 4u)]
    [TestCase(AreaCode.AS, 8u)]
    [TestCase(AreaCode.JP, 16u)]
    [TestCase(AreaCode.IN, 32u)]
    [TestCase(AreaCode.GLOB, 0xFFFFFFFFu)]
    [Rule("O-08")]
    public void Areas_AreBits(AreaCode area, uint bits) =>
        Assert.That((uint)area, Is.EqualTo(bits));
}
