using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>What Unity alone has of the rules of <see cref="BudgetTests"/>.</summary>
public sealed class UnityBudgetTests
{
    [TestCase(LimitsProfile.Client, "peer message", 180)]
    [TestCase(LimitsProfile.LinuxServer, "peer message", 1_500)]
    [TestCase(LimitsProfile.LinuxServer, "channel message", 1_500)]
    [TestCase(LimitsProfile.LinuxServer, "login", 2)]
    [TestCase(LimitsProfile.LinuxServer, "join any", 50)]
    [TestCase(LimitsProfile.LinuxServer, "join same", 2)]
    [TestCase(LimitsProfile.LinuxServer, "members", 5)]
    [TestCase(LimitsProfile.LinuxServer, "count", 1)]
    [TestCase(LimitsProfile.LinuxServer, "change own attributes", 100)]
    [TestCase(LimitsProfile.LinuxServer, "read user attributes", 400)]
    [TestCase(LimitsProfile.LinuxServer, "change channel attributes", 100)]
    [TestCase(LimitsProfile.LinuxServer, "read channel attributes", 400)]
    [Rule("Q-09")]
    public void Budget_OfAProfile_IsThatOfItsColumn(
        LimitsProfile profile, string group, int budget)
    {
        using World world = World.Start(new ClientOptions { Limits = profile });
        RateProbe probe = new(world, group);

        Assert.That(probe.TryMany(budget + 1), Is.EqualTo(budget));
    }
}
