using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>When a budget comes back (S-61).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class WindowTests(Face face)
{
    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.All))]
    [Rule("S-61")]
    public void Window_AfterAFullBudgetAtOnce_EndsAtTheInstant(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, group);
        probe.TryMany(budget);

        world.AdvanceMs(windowMs - 0.0001);
        bool justBefore = probe.Try();
        world.AdvanceMs(0.0001);
        bool atTheEnd = probe.Try();

        Assert.That((justBefore, atTheEnd), Is.EqualTo((false, true)));
    }

    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.Sliding))]
    [Rule("S-61")]
    public void SlidingWindow_CallsApart_EachComesBackAWindowAfterItWasMade(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(face);
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

    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.Messages))]
    [Rule("S-61")]
    public void FixedWindow_OpenedByTheFirstSend_LetsTwoFullBudgetsTouch(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, group);

        int first = probe.TryMany(1);
        world.AdvanceMs(windowMs - 0.0001);
        int rest = probe.TryMany(budget);
        world.AdvanceMs(0.0001);
        int second = probe.TryMany(budget + 1);

        Assert.That((first, rest, second), Is.EqualTo((1, budget - 1, budget)));
    }

    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.Messages))]
    [Rule("S-61")]
    public void FixedWindow_AfterAPause_OpensWithTheNextSend(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(face);
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

    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.Messages))]
    [Rule("S-61")]
    public void MessageWindow_SlidingChosen_GivesBackCallByCall(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(
            face, new ClientOptions { MessageRateWindow = RateWindow.Sliding });
        RateProbe probe = new(world, group);

        probe.Try();
        world.AdvanceMs(windowMs - 100);
        int rest = probe.TryMany(budget);
        world.AdvanceMs(100);
        int back = probe.TryMany(budget);

        Assert.That((rest, back), Is.EqualTo((budget - 1, 1)));
    }

    [TestCaseSource(typeof(RateGroups), nameof(RateGroups.Sliding))]
    [Rule("S-61")]
    public void OtherWindows_FixedChosen_GiveBackAllAtOnce(
        string group, int budget, int windowMs)
    {
        using World world = World.Start(face, new ClientOptions { RateWindow = RateWindow.Fixed });
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
        using World world = World.Start(face, options);
        RateProbe probe = new(world, group);
        (int budget, int windowMs) = group == "members" ? (5, 2_000) : (180, 3_000);

        probe.Try();
        world.AdvanceMs(windowMs - 100);
        probe.TryMany(budget);
        world.AdvanceMs(100);
        int back = probe.TryMany(budget);

        Assert.That(back, Is.EqualTo(own == RateWindow.Sliding ? 1 : budget));
    }
}
