using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>The published rates, and what uses them up (S-62, S-63).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class BudgetTests(Face face)
{
    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.All))]
    [Rule("Q-03", "Q-05", "E-13", "F-11", "F-12", "G-07", "H-04", "H-07", "C-08", "J-07", "K-05")]
    public void Calls_OneMoreThanTheBudget_OnlyThatOneIsTooOften(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, group);

        int passed = probe.TryMany(budget);
        bool oneMore = probe.Try();
        world.AdvanceMs(windowMs);
        int next = probe.TryMany(budget + 1);

        Assert.That((passed, oneMore, next), Is.EqualTo((budget, false, budget)));
    }

    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.All))]
    [Rule("S-62")]
    public void RefusedCall_ByDefault_LeavesTheWindowAsItWas(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, group);
        probe.TryMany(budget);
        world.AdvanceMs(windowMs - 1);
        probe.TryMany(budget);

        world.AdvanceMs(1);
        int passed = probe.TryMany(budget);

        Assert.That(passed, Is.EqualTo(budget));
    }

    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.Sliding))]
    [Rule("S-62")]
    public void RefusedCall_CountedByChoice_UsesTheBudgetToo(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(face, new ClientOptions { CountRejectedCalls = true });
        RateProbe probe = new(world, group);
        probe.TryMany(budget);
        world.AdvanceMs(windowMs - 1);
        probe.TryMany(budget);

        world.AdvanceMs(1);
        bool early = probe.Try();
        world.AdvanceMs(windowMs);
        bool late = probe.Try();

        Assert.That((early, late), Is.EqualTo((false, true)));
    }

    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.All))]
    [Rule("Q-01", "S-63")]
    public void Budget_OfAnotherInstance_IsItsOwn(string group, int budget, int windowMs)
    {
        using World world = World.Start(face);
        RateProbe other = new(world, group, "bob");
        RateProbe probe = new(world, group);
        probe.TryMany(budget);

        int passed = other.TryMany(budget + 1);
        bool exhausted = !probe.Try();

        Assert.That((passed, exhausted), Is.EqualTo((budget, true)), $"{windowMs} ms");
    }

    [TestCase("peer message", 180)]
    [TestCase("join same", 2)]
    [TestCase("join any", 50)]
    [Rule("S-63")]
    public void Budget_AfterLogoutAndLogin_IsStillUsed(string group, int budget)
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, group);
        probe.TryMany(budget);

        probe.User.Logout();
        world.AdvanceMs(500);
        probe.User.Login();
        world.AdvanceMs(250);

        Assert.That(probe.Try(), Is.False);
    }

    [Test]
    [Rule("S-63")]
    public void Budget_OfTheSameUserInANewInstance_StartsEmpty()
    {
        using World world = World.Start(face);
        RateProbe older = new(world, "join same");
        older.TryMany(3);
        older.User.Dispose();

        RateProbe newer = new(world, "join same");

        Assert.That(newer.TryMany(3), Is.EqualTo(2));
    }
}
