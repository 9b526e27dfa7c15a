using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Facades;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Settings;

public sealed class AreaTests
{
    [Test]
    [Rule("O-07", "PR-10")]
    public void SetAreas_WhileTheAppHasAClient_IsRefused()
    {
        using World world = World.Start(new SimulationOptions { AppId = World.AppId });

        Assert.That(world.Service.SetAreas(AreaCode.EU), Is.Zero);
        world.Simulation.Users.Online("bob");
        Assert.That(world.Service.SetAreas(AreaCode.NA), Is.Zero, "a peer is another process");
        TestUser alice = world.User("alice");
        Assert.That(world.Service.SetAreas(AreaCode.JP), Is.EqualTo(1));
        alice.Client.Dispose();
        Assert.That(world.Service.SetAreas(AreaCode.AS), Is.Zero);
        TestUser crashed = world.User("alice");
        Assert.That(world.Service.SetAreas(AreaCode.IN), Is.EqualTo(1));
        world.Simulation.Users.Crash(crashed.Client);
        Assert.That(world.Service.SetAreas(AreaCode.IN), Is.Zero);
    }

    [Test]
    [Rule("O-07", "O-08")]
    public void SetAreas_HoldsForClientsMadeAfterwardsAndIsInTheTrace()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Client.Dispose();
        world.Service.SetAreas(AreaCode.EU | AreaCode.JP);
        world.User("alice");
        world.Service.SetAreas(AreaCode.CN);

        string[] made = world.Trace
            .Where(traced => traced.Kind == RtmSim.Tracing.TraceKind.Call
                && traced.Name == "new RtmClient")
            .Select(traced => string.Join(" ", traced.Arguments.Skip(1).Select(a => a.Value)))
            .ToArray();
        Assert.That(made, Is.EqualTo(new[] { string.Empty, "EU, JP" }));
        Assert.That(
            world.Trace.Where(traced => traced.Rule == "O-07")
                .Select(traced => string.Join(" ", traced.Arguments.Select(a => a.Value))),
            Is.EqualTo(new[] { "EU, JP 0", "CN 1" }));
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

    [Test]
    [Rule("O-09")]
    public void UnityFace_HasNoCallForAreasOrProxies() => Assert.That(
        typeof(RtmClient).Assembly.GetTypes()
            .Where(type => type.Namespace == "agora_rtm")
            .SelectMany(type => type.GetMembers())
            .Select(member => member.Name.ToUpperInvariant())
            .Where(name => name.Contains("AREA") || name.Contains("PROXY")
                || name.Contains("SERVICECONTEXT")),
        Is.Empty);
}
