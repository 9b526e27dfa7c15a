using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>The numbers and windows of limits.csv (S-61, S-62).</summary>
public sealed class BudgetTests
{
    private static readonly object[][] Groups =
    {
        new object[] { "login", 2, 1_000 },
        new object[] { "peer message", 180, 3_000 },
        new object[] { "channel message", 180, 3_000 },
        new object[] { "join any", 50, 3_000 },
        new object[] { "join same", 2, 5_000 },
        new object[] { "members", 5, 2_000 },
        new object[] { "count", 1, 1_000 },
        new object[] { "change own attributes", 10, 5_000 },
        new object[] { "read user attributes", 40, 5_000 },
        new object[] { "change channel attributes", 10, 5_000 },
        new object[] { "read channel attributes", 10, 5_000 },
    };

    private static IEnumerable<object[]> SlidingGroups =>
        Groups.Where(group => !((string)group[0]).EndsWith("message"));

    private static IEnumerable<object[]> MessageGroups => Groups.Except(SlidingGroups);

    [TestCaseSource(nameof(Groups))]
    [Rule("Q-03", "Q-05", "E-13", "F-11", "F-12", "G-07", "H-04", "H-07", "C-08", "J-07", "K-05")]
    public void Calls_OneMoreThanTheBudget_OnlyThatOneIsTooOften(
        string group, int budget, int windowMs)
    {
        using World world = World.Start();
        RateProbe probe = new(world, group);

        int passed = probe.TryMany(budget);
        bool oneMore = probe.Try();
        world.AdvanceMs(windowMs);
        int next = probe.TryMany(budget + 1);

        Assert.That((passed, oneMore, next), Is.EqualTo((budget, false, budget)));
    }

    [TestCaseSource(nameof(Groups))]
    [Rule("S-61")]
    public void Window_AfterAFullBudgetAtOnce_EndsAtTheInstant(
        string group, int budget, int windowMs)
    {
        using World world = World.Start();
        RateProbe probe = new(world, group);
        probe.TryMany(budget);

        world.AdvanceMs(windowMs - 0.0001);
        bool justBefore = probe.Try();
        world.AdvanceMs(0.0001);
        bool atTheEnd = probe.Try();

        Assert.That((justBefore, atTheEnd), Is.EqualTo((false, true)));
    }

    [TestCaseSource(nameof(SlidingGroups))]
    [Rule("S-61")]
    public void SlidingWindow_CallsApart_EachComesBackAWindowAfterItWasMade(
        string group, int budget, int windowMs)
    {
        using World world = World.Start();
        RateProbe probe = new(world, group);
        for (int i = 0; i < budget; i++)
        {
            probe.Try();
            world.AdvanceMs(10);
        }

        List<bool> passed = new();
        world.AdvanceMs(windowMs - (10 * budget) - 0.0001);
        for (int i = 0; i < budget; i++)
        {
            passed.Add(probe.Try());
            world.AdvanceMs(0.0001);
            passed.Add(probe.Try());
            world.AdvanceMs(9.9999);
        }

        Assert.That(
            passed,
            Is.EqualTo(Enumerable.Range(0, 2 * budget).Select(i => i % 2 == 1)));
    }

    [TestCaseSource(nameof(MessageGroups))]
    [Rule("S-61")]
    public void FixedWindow_OpenedByTheFirstSend_LetsTwoFullBudgetsTouch(
        string group, int budget, int windowMs)
    {
        using World world = World.Start();
        RateProbe probe = new(world, group);

        int first = probe.TryMany(1);
        world.AdvanceMs(windowMs - 0.0001);
        int rest = probe.TryMany(budget);
        world.AdvanceMs(0.0001);
        int second = probe.TryMany(budget + 1);

        Assert.That((first, rest, second), Is.EqualTo((1, budget - 1, budget)));
    }

    [TestCaseSource(nameof(MessageGroups))]
    [Rule("S-61")]
    public void FixedWindow_AfterAPause_OpensWithTheNextSend(
        string group, int budget, int windowMs)
    {
        using World world = World.Start();
        RateProbe probe = new(world, group);
        probe.Try();
        world.AdvanceMs(1.5 * windowMs);

        probe.Try();
        world.AdvanceMs(windowMs - 0.0001);
        int rest = probe.TryMany(budget);
        world.AdvanceMs(0.0001);
        bool next = probe.Try();

        Assert.That((rest, next), Is.EqualTo((budget - 1, true)));
    }

    [TestCaseSource(nameof(MessageGroups))]
    [Rule("S-61")]
    public void MessageWindow_SlidingChosen_GivesBackCallByCall(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(
            new ClientOptions { MessageRateWindow = RateWindow.Sliding });
        RateProbe probe = new(world, group);

        probe.Try();
        world.AdvanceMs(windowMs - 100);
        int rest = probe.TryMany(budget);
        world.AdvanceMs(100);
        int back = probe.TryMany(budget);

        Assert.That((rest, back), Is.EqualTo((budget - 1, 1)));
    }

    [TestCaseSource(nameof(SlidingGroups))]
    [Rule("S-61")]
    public void OtherWindows_FixedChosen_GiveBackAllAtOnce(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(new ClientOptions { RateWindow = RateWindow.Fixed });
        RateProbe probe = new(world, group);

        int first = probe.TryMany(1);
        world.AdvanceMs(windowMs - 0.0001);
        int rest = probe.TryMany(budget);
        world.AdvanceMs(0.0001);
        int next = probe.TryMany(budget + 1);

        Assert.That((first, rest, next), Is.EqualTo((1, budget - 1, budget)));
    }

    [TestCase("peer message", RateWindow.Fixed)]
    [TestCase("members", RateWindow.Sliding)]
    [Rule("S-61")]
    public void WindowOptions_OneSet_LeavesTheOtherGroupsAlone(string group, RateWindow own)
    {
        ClientOptions options = group == "members"
            ? new ClientOptions { MessageRateWindow = RateWindow.Sliding }
            : new ClientOptions { RateWindow = RateWindow.Fixed };
        using World world = World.Start(options);
        RateProbe probe = new(world, group);
        (int budget, int windowMs) = group == "members" ? (5, 2_000) : (180, 3_000);

        probe.Try();
        world.AdvanceMs(windowMs - 100);
        probe.TryMany(budget);
        world.AdvanceMs(100);
        int back = probe.TryMany(budget);

        Assert.That(back, Is.EqualTo(own == RateWindow.Sliding ? 1 : budget));
    }

    [TestCaseSource(nameof(Groups))]
    [Rule("S-62")]
    public void RefusedCall_ByDefault_LeavesTheWindowAsItWas(
        string group, int budget, int windowMs)
    {
        using World world = World.Start();
        RateProbe probe = new(world, group);
        probe.TryMany(budget);
        world.AdvanceMs(windowMs - 1);
        probe.TryMany(budget);

        world.AdvanceMs(1);
        int passed = probe.TryMany(budget);

        Assert.That(passed, Is.EqualTo(budget));
    }

    [TestCaseSource(nameof(SlidingGroups))]
    [Rule("S-62")]
    public void RefusedCall_CountedByChoice_UsesTheBudgetToo(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(new ClientOptions { CountRejectedCalls = true });
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

    [TestCaseSource(nameof(Groups))]
    [Rule("Q-01", "S-63")]
    public void Budget_OfAnotherInstance_IsItsOwn(string group, int budget, int windowMs)
    {
        using World world = World.Start();
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
        using World world = World.Start();
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
        using World world = World.Start();
        RateProbe older = new(world, "join same");
        older.TryMany(3);
        older.User.Client.Dispose();

        RateProbe newer = new(world, "join same");

        Assert.That(newer.TryMany(3), Is.EqualTo(2));
    }

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
