using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>OnMemberCountUpdated and its throttle (F-21, S-36).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class CountReportTests(Face face)
{
    [Test]
    [Rule("F-21", "S-36")]
    public void Changes_WithinASecond_AreOneReportAtOnceAndOneAtTheEnd()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice")[0];
        TestUser[] users = Users(world, "bob", "carol", "dave");
        world.AdvanceToMs(20_000);

        foreach (TestUser user in users)
        {
            user.Channel("room").Join();
            world.AdvanceMs(100);
        }

        world.AdvanceMs(60_000);

        Assert.That(
            Counts(alice), Is.EqualTo(new[] { "20030 Count(2)", "21030 Count(4)" }));
    }

    // The report of 20,020 ms at the service opens the next second; 10 ms after a member event
    // is the earliest.
    [TestCase(1_000.0, "21030 Count(3)")]
    [TestCase(1_001.0, "21031 Count(3)")]
    [TestCase(999.0, "21030 Count(3)")]
    [TestCase(2_500.0, "22530 Count(3)")]
    [Rule("F-21", "S-36")]
    public void Change_AroundASecondAfterAReport_WaitsForIt(double afterMs, string expected)
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice")[0];
        TestUser[] users = Users(world, "bob", "carol");
        world.AdvanceToMs(20_000);
        users[0].Channel("room").Join();
        world.AdvanceMs(afterMs);

        users[1].Channel("room").Join();
        world.AdvanceMs(60_000);

        Assert.That(Counts(alice), Is.EqualTo(new[] { "20030 Count(2)", expected }));
    }

    [Test]
    [Rule("S-36")]
    public void Changes_ThatCancelOutBeforeTheEnd_AreNotReported()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice")[0];
        TestUser[] users = Users(world, "bob", "carol");
        world.AdvanceToMs(20_000);
        users[0].Channel("room").Join();
        world.AdvanceMs(200);

        users[1].Channel("room").Join();
        world.AdvanceMs(200);
        users[1].Channel("room").Leave();
        world.AdvanceMs(60_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "+bob", "Count(2)", "+carol", "-carol" }));
    }

    [Test]
    [Rule("S-36", "F-08")]
    public void OwnFirstReport_IsNeverHeldBackAndStartsTheInterval()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice")[0];
        TestUser[] users = Users(world, "bob", "carol");
        world.AdvanceToMs(20_000);
        users[0].Channel("room").Join();
        world.AdvanceMs(100);

        users[1].Channel("room").Join();
        world.AdvanceMs(60_000);

        // Bob's own report at 20,040 ms: carol's join waits a second after it. Alice's was at
        // 20,030 ms.
        Assert.That(
            users[0].Log.Lines.Where(line => line.Contains("Count")),
            Is.EqualTo(new[] { "20040 Count(2)", "21040 Count(3)" }));
        Assert.That(users[1].Log.Lines, Does.Contain("20140 Count(3)"));
        Assert.That(
            Counts(alice), Is.EqualTo(new[] { "20030 Count(2)", "21030 Count(3)" }));
    }

    [Test]
    [Rule("S-36")]
    public void Throttle_OfOneChannel_DoesNotHoldBackAnother()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        alice.Channel("one").Join();
        alice.Channel("two").Join();
        TestUser[] users = Users(world, "bob", "carol");
        world.AdvanceToMs(20_000);
        alice.Log.Clear();

        users[0].Channel("one").Join();
        world.AdvanceMs(100);
        users[0].Channel("two").Join();
        world.AdvanceMs(60_000);

        Assert.That(
            alice.Log.Lines.Where(line => line.Contains("Count")),
            Is.EqualTo(new[] { "20030 Count(2)", "20130 Count(2)" }));
    }

    [TestCase(20_300, "21010 Count(2)")]
    [TestCase(20_980, "21010 Count(2)")]
    [TestCase(20_995, "22010 Count(2)")]
    [Rule("S-36")]
    public void Change_ServerTick_IsReportedAtTheNextFullSecond(double joinMs, string expected)
    {
        using World world = World.Start(
            face, new ServiceOptions { MemberCountThrottle = MemberCountThrottle.ServerTick });
        TestChannel alice = world.Room("alice")[0];
        TestUser[] users = Users(world, "bob");
        world.AdvanceToMs(joinMs);

        users[0].Channel("room").Join();
        world.AdvanceMs(60_000);

        Assert.That(Counts(alice), Is.EqualTo(new[] { expected }));
    }

    [Test]
    [Rule("S-36")]
    public void Changes_ServerTick_AreOneReportASecond()
    {
        using World world = World.Start(
            face, new ServiceOptions { MemberCountThrottle = MemberCountThrottle.ServerTick });
        TestChannel alice = world.Room("alice")[0];
        TestUser[] users = Users(world, "bob", "carol", "dave");
        world.AdvanceToMs(20_100);

        foreach (TestUser user in users)
        {
            user.Channel("room").Join();
            world.AdvanceMs(450);
        }

        world.AdvanceMs(60_000);

        Assert.That(
            Counts(alice), Is.EqualTo(new[] { "21010 Count(3)", "22010 Count(4)" }));
    }

    private static TestUser[] Users(World world, params string[] userIds) =>
        userIds.Select(world.Online).ToArray();

    private static IEnumerable<string> Counts(TestChannel channel) =>
        channel.Log.Lines.Where(line => line.Contains("Count"));
}
