using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Connection;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class OfflineMarkTests(Face face)
{
    [Test]
    [Rule("D-07", "H-08", "S-65")]
    public void SilentMember_AtExactly30Seconds_IsOutOfItsChannels()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        long start = world.ElapsedMs;
        world.Network.Cut("alice");

        world.AdvanceMs(30_009.9999);
        Assert.That(members[1].Log.Lines, Is.Empty);
        world.AdvanceMs(1_000);

        Assert.That(
            members[1].Log.Lines,
            Is.EqualTo(new[] { $"{start + 30_010} -alice", $"{start + 30_020} Count(1)" }));
    }

    [TestCase(29_900)]
    [TestCase(29_999.9999)]
    [TestCase(30_000)]
    [Rule("D-06", "S-09", "S-65", "F-22")]
    public void Member_BackByTheMark_NeverLeft(double outage)
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();

        world.CutFor("alice", outage);
        world.AdvanceMs(120_000);

        Assert.That(members[1].Log.Lines, Is.Empty);
        Assert.That(members[0].Log.Texts, Is.EqualTo(new[] { "SC(4,5)", "SC(3,2)" }));
    }

    [Test]
    [Rule("D-08", "S-69", "F-22")]
    public void Member_BackAfterTheMark_IsPutBackIntoItsChannels()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        long start = world.ElapsedMs;

        world.CutFor("alice", 40_000);
        world.AdvanceMs(120_000);

        Assert.That(
            members[1].Log.Lines,
            Is.EqualTo(new[]
            {
                $"{start + 30_010} -alice", $"{start + 30_020} Count(1)",
                $"{start + 40_250} +alice", $"{start + 40_260} Count(2)",
            }));
        Assert.That(
            members[0].Log.Lines,
            Is.EqualTo(new[]
            {
                $"{start + 4_000} SC(4,5)", $"{start + 40_250} SC(3,2)",
                $"{start + 40_250} Count(2)",
            }));
    }

    [Test]
    [Rule("S-69")]
    public void Channel_LeftWhileReconnecting_IsNotJoinedAgain()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        world.Network.Cut("alice");
        world.AdvanceMs(40_000);
        members[0].Log.Clear();
        members[1].Log.Clear();
        long start = world.ElapsedMs;

        members[0].Leave();
        world.AdvanceMs(1_000);
        world.Network.Restore("alice");
        world.AdvanceMs(60_000);

        Assert.That(
            members[0].Log.Lines,
            Is.EqualTo(new[] { $"{start} Left(0)", $"{start + 1_250} SC(3,2)" }));
        Assert.That(members[1].Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("D-07")]
    public void Idle_WhileConnected_CostsNoEvents()
    {
        using World world = World.Start(face);
        world.Members("lobby", "alice", "bob");
        long before = world.Simulation.EventsRun;

        world.AdvanceMs(7.0 * 24 * 60 * 60 * 1_000);

        Assert.That(world.Simulation.EventsRun, Is.EqualTo(before));
        Assert.That(world.Simulation.IsIdle, Is.True);
    }
}
