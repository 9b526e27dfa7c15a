using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Controls;

/// <summary>
/// Cuts and outages that last a given time, with other words about them meanwhile.
/// </summary>
public sealed class OverlapTests
{
    [TestCase(false)]
    [TestCase(true)]
    [Rule("S-71", "S-09")]
    public void Outage_SaidAgain_LastsAsLongAsWasSaidLast(bool endedBetween)
    {
        using World world = World.Start();
        world.Service.Outage(Duration.FromSeconds(10));
        world.AdvanceToMs(5_000);
        if (endedBetween)
        {
            world.Service.EndOutage();
        }

        world.Service.Outage(Duration.FromSeconds(10));

        world.AdvanceToMs(14_999);
        Assert.That(world.Service.IsOut, Is.True);
        world.AdvanceToMs(15_000);
        Assert.That(world.Service.IsOut, Is.False);
    }

    [Test]
    [Rule("S-71")]
    public void Outage_WithoutEnd_IsNotEndedByAFormerOne()
    {
        using World world = World.Start();
        world.Service.Outage(Duration.FromSeconds(10));
        world.Service.Outage();
        world.AdvanceToMs(60_000);

        Assert.That(world.Service.IsOut, Is.True);
    }

    [TestCase(false)]
    [TestCase(true)]
    [Rule("S-70", "S-09")]
    public void Cut_SaidAgain_LastsAsLongAsWasSaidLast(bool restoredBetween)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.CutFor("alice", 10_000);
        world.AdvanceToMs(6_000);
        if (restoredBetween)
        {
            world.Network.Restore("alice");
            world.AdvanceToMs(7_000);
        }

        world.CutFor("alice", 10_000);
        world.AdvanceToMs(30_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(restoredBetween
                ? new[]
                {
                    "5000 SC(4,5)", "6250 SC(3,2)", "11000 SC(4,5)", "17250 SC(3,2)",
                }
                : new[] { "5000 SC(4,5)", "16250 SC(3,2)" }));
    }

    [Test]
    [Rule("S-70")]
    public void Cut_OfSeveral_LeavesAloneWhomAnotherWordConcerned()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();

        world.Network.Of("alice", "bob").Cut(Duration.FromSeconds(10));
        world.AdvanceToMs(5_000);
        world.Network.Cut("bob");
        world.AdvanceToMs(20_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "5000 SC(4,5)", "11250 SC(3,2)" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "5000 SC(4,5)" }));
    }

    [Test]
    [Rule("S-84")]
    public void PairCut_SaidAgain_LastsAsLongAsWasSaidLast()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network.Partition(["alice"], ["bob", "carol"]).Cut(Duration.FromSeconds(5));
        world.AdvanceToMs(3_000);
        world.Network.Between("bob", "alice").Cut(Duration.FromSeconds(5));
        alice.Send("bob", "held");
        world.AdvanceToMs(20_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "8010 alice: held" }));
        Assert.That(
            world.Trace.Where(traced => traced.Name == "network.restore pair")
                .Select(traced => traced.Elapsed.TotalMilliseconds),
            Is.EqualTo(new[] { 6_000.0, 8_000.0 }), "carol was restored at 6 s");
    }

    [TestCase(20_000, 20_010)]
    [TestCase(40_000, 31_005)]
    [Rule("B-12", "D-07")]
    public void Goodbye_HeldByACut_LeavesTheUserToTheMark(int backAtMs, int goneAtMs)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);

        alice.Dispose();
        world.AdvanceMs(5);
        world.CutFor("alice", backAtMs - 1_005);
        world.AdvanceToMs(goneAtMs - 1);
        Assert.That(world.Service.IsOnline("alice"), Is.True);
        world.AdvanceToMs(goneAtMs);

        Assert.That(world.Service.IsOnline("alice"), Is.False);
    }
}
