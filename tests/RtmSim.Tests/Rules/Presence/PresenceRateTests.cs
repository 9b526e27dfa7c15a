using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Rules.RateLimits;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Presence;

/// <summary>The published rates of presence: 10 calls in 5 s, on a sliding log.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class PresenceRateTests(Face face)
{
    private const int WindowMs = 5_000;

    private static readonly string[] Groups = ["query", "subscribe", "unsubscribe", "subscribed"];

    [TestCaseSource(nameof(Groups))]
    [Rule("I-04", "I-10", "I-12", "Q-03", "S-61")]
    public void Calls_OneMoreThanTen_IsTooOftenUntilTheWindowEnds(string group)
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, group);

        int passed = probe.TryMany(11);
        world.AdvanceMs(WindowMs - 0.0001);
        bool justBefore = probe.Try();
        world.AdvanceMs(0.0001);
        int next = probe.TryMany(11);

        Assert.That((passed, justBefore, next), Is.EqualTo((10, false, 10)));
    }

    [TestCaseSource(nameof(Groups))]
    [Rule("S-61")]
    public void Window_OfPresence_SlidesCallByCall(string group)
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, group);
        probe.TryMany(4);
        world.AdvanceMs(3_000);
        probe.TryMany(6);

        world.AdvanceMs(2_000);

        Assert.That(probe.TryMany(10), Is.EqualTo(4));
    }

    [TestCaseSource(nameof(Groups))]
    [Rule("Q-01", "S-63")]
    public void Budget_OfPresence_IsPerInstanceAndOutlivesALogout(string group)
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, group);
        probe.TryMany(10);
        RateProbe other = new(world, group, "bob");

        probe.User.Logout();
        world.AdvanceMs(500);
        probe.User.Login();
        world.AdvanceMs(250);

        Assert.That((probe.Try(), other.TryMany(11)), Is.EqualTo((false, 10)));
    }
}
