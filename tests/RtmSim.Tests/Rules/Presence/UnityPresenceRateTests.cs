using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Rules.RateLimits;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Presence;

/// <summary>What Unity alone has of the rules of <see cref="PresenceRateTests"/>.</summary>
public sealed class UnityPresenceRateTests
{
    [TestCase(LimitsProfile.Client, "query", 10)]
    [TestCase(LimitsProfile.Client, "subscribe", 10)]
    [TestCase(LimitsProfile.Client, "unsubscribe", 10)]
    [TestCase(LimitsProfile.Client, "subscribed", 10)]
    [TestCase(LimitsProfile.LinuxServer, "query", 100)]
    [TestCase(LimitsProfile.LinuxServer, "subscribe", 10)]
    [TestCase(LimitsProfile.LinuxServer, "unsubscribe", 10)]
    [TestCase(LimitsProfile.LinuxServer, "subscribed", 10)]
    [Rule("Q-09", "PR-01")]
    public void Budget_OfAProfile_IsThatOfItsColumn(
        LimitsProfile profile, string group, int budget)
    {
        using World world = World.Start(new ClientOptions { Limits = profile });
        RateProbe probe = new(world, group);

        Assert.That(probe.TryMany(budget + 1), Is.EqualTo(budget));
    }

    [Test]
    [Rule("PR-01", "Q-09")]
    public void UseLimits_OfTheServer_HoldForClientsMadeWhileItSaysSo()
    {
        using World world = World.Start();
        RateProbe before = new(world, "query", "alice");
        world.Simulation.Users.UseLimits(LimitsProfile.LinuxServer);
        RateProbe meanwhile = new(world, "query", "bob");
        world.Simulation.Users.UseLimits(null);
        RateProbe after = new(world, "query", "carol");

        Assert.That(before.TryMany(11), Is.EqualTo(10));
        Assert.That(meanwhile.TryMany(101), Is.EqualTo(100));
        Assert.That(after.TryMany(11), Is.EqualTo(10));
    }
}
