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
}
