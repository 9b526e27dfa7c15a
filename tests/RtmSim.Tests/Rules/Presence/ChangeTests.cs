using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Presence;

/// <summary>What alice, who subscribed to bob at 1 s, hears of him.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ChangeTests(Face face)
{
    [Test]
    [Rule("I-07", "C-20", "S-41")]
    public void Change_LogoutAndLogin_IsOneCallbackEach()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = Watched(world);

        bob.Logout();
        world.AdvanceToMs(11_000);
        bob.Login();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "10020 Changed(bob=2;1)", "11250 Changed(bob=0;1)",
        }));
    }

    // The link is cut at 10 s; 6 s and 30 s later are the marks, and the news takes 10 ms.
    [TestCase(5_999.9999, new string[0])]
    [TestCase(6_000, new string[0])]
    [TestCase(6_000.0001, new[] { "16010 Changed(bob=1;1)", "16250 Changed(bob=0;1)" })]
    [TestCase(20_000, new[] { "16010 Changed(bob=1;1)", "30250 Changed(bob=0;1)" })]
    [TestCase(30_000, new[] { "16010 Changed(bob=1;1)", "40250 Changed(bob=0;1)" })]
    [TestCase(31_000, new[]
    {
        "16010 Changed(bob=1;1)", "40010 Changed(bob=2;1)", "41250 Changed(bob=0;1)",
    })]
    [Rule("I-15", "I-05", "S-65", "S-66", "S-09")]
    public void LinkLoss_OfAPeer_IsReportedAtBothMarksUnlessItIsBackByThen(
        double outageMs, string[] expected)
    {
        using World world = World.Start(face);
        (TestUser alice, _) = Watched(world);

        world.CutFor("bob", outageMs);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(expected));
    }

    [Test]
    [Rule("I-15", "S-66")]
    public void Unreachable_AfterOneReturn_IsCountedAnewAtTheNextLoss()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = Watched(world);

        world.CutFor("bob", 5_000);
        world.AdvanceToMs(16_000);
        world.CutFor("bob", 8_000);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "22010 Changed(bob=1;1)", "24250 Changed(bob=0;1)",
        }));
    }

    [Test]
    [Rule("S-77", "I-05")]
    public void CutDownward_OfAPeer_LeavesItOnlineSinceItIsHeard()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = Watched(world);

        world.Network["bob"].Cut(Direction.Down);
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("I-17", "S-28")]
    public void Eviction_OfAPeer_IsNoEvent()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = Watched(world);

        TestUser phone = world.Online("bob");
        bob.Logout();
        world.AdvanceMs(60_000);
        string[] during = [.. alice.Log.Texts];
        phone.Logout();
        world.AdvanceMs(1_000);

        Assert.That(during, Is.Empty);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Changed(bob=2;1)" }));
    }

    [Test]
    [Rule("I-17")]
    public void Eviction_OfAnUnreachablePeer_MakesItOnlineAtOnceAndForGood()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = Watched(world);
        bob.Link.Cut();
        world.AdvanceToMs(20_000);

        world.Online("bob");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "16010 Changed(bob=1;1)", "20250 Changed(bob=0;1)",
        }));
    }

    [Test]
    [Rule("I-07", "S-26")]
    public void Ban_OfAPeer_MakesItOffline()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = Watched(world);

        world.Service.Ban("bob");
        world.AdvanceMs(1_000);
        world.Service.Unban("bob");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10010 Changed(bob=2;1)" }));
    }

    [TestCase(false, new[] { "10020 Changed(bob=2;1)" })]
    [TestCase(true, new[] { "16010 Changed(bob=1;1)", "40010 Changed(bob=2;1)" })]
    [Rule("I-07", "B-12", "I-15")]
    public void Dispose_OfAPeer_IsALogoutOnlyIfItsLinkIsUp(bool isCut, string[] expected)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = Watched(world);
        if (isCut)
        {
            world.Network.Cut("bob");
        }

        bob.Dispose();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(expected));
    }

    [Test]
    [Rule("I-07", "S-41")]
    public void Subscribers_OfOnePeer_EachHearOfItInOrderOfSubscription()
    {
        using World world = World.Start(face);
        TestUser[] watchers = new[] { "carol", "alice", "dave" }.Select(world.Online).ToArray();
        TestUser bob = world.Online("bob");
        List<string> heard = new();
        foreach (TestUser watcher in watchers)
        {
            watcher.Subscribe("bob");
            watcher.Inside["Changed(bob=2;1)"] = () => heard.Add(watcher.UserId);
        }

        world.AdvanceMs(1_000);
        bob.Logout();
        world.AdvanceMs(1_000);

        Assert.That(heard, Is.EqualTo(new[] { "carol", "alice", "dave" }));
    }

    [Test]
    [Rule("D-07")]
    public void Idle_WithSubscriptions_CostsNoEvents()
    {
        using World world = World.Start(face);
        Watched(world);
        long before = world.Simulation.EventsRun;

        world.AdvanceMs(7.0 * 24 * 60 * 60 * 1_000);

        Assert.That(world.Simulation.EventsRun, Is.EqualTo(before));
        Assert.That(world.Simulation.IsIdle, Is.True);
    }

    /// <summary>At 10 s, with empty logs.</summary>
    private static (TestUser Alice, TestUser Bob) Watched(World world)
    {
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Subscribe("bob");
        world.AdvanceToMs(10_000);
        alice.Log.Clear();
        return (alice, bob);
    }
}
