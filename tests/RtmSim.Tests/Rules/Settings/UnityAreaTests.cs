using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Facades;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Settings;

/// <summary>What Unity alone has of the rules of <see cref="AreaTests"/>.</summary>
public sealed class UnityAreaTests
{
    [Test]
    [Rule("O-07", "O-08")]
    public void SetAreas_HoldsForClientsMadeAfterwardsAndIsInTheTrace()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Dispose();
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
