using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Controls;

/// <summary>The whole service goes away and comes back.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class OutageTests(Face face)
{
    [Test]
    [Rule("S-71", "D-03")]
    public void Outage_OfAnHour_DeclaresNobodyOffline()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Room("alice", "bob").ToArray();
        members[0].User.Subscribe("bob");
        world.AdvanceToMs(20_000);
        members[0].Log.Clear();

        world.Service.Outage(Duration.FromHours(1));
        world.AdvanceToMs(3_700_000);

        Assert.That(
            members[0].Log.Lines,
            Is.EqualTo(new[] { "24000 SC(4,5)", "3620250 SC(3,2)" }));
        Assert.That(
            members[1].Log.Lines,
            Is.EqualTo(new[] { "24000 SC(4,5)", "3620250 SC(3,2)" }));
        Assert.That(world.Service.Members("room"), Is.EqualTo(new[] { "alice", "bob" }));
    }

    [TestCase(3_999, 0)]
    [TestCase(4_000, 0)]
    [TestCase(4_001, 2)]
    [Rule("S-71", "S-70")]
    public void Outage_AsShortAsALinksLoss_IsNotNoticed(int milliseconds, int changes)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        world.Service.Outage(Duration.FromMilliseconds(milliseconds));
        alice.Send("bob", "through");
        world.AdvanceMs(6_000);

        Assert.That(alice.Log.Texts.Count(text => text.StartsWith("SC(")), Is.EqualTo(changes));
        Assert.That(bob.Log.Texts, Does.Contain("alice: through"));
    }

    [Test]
    [Rule("S-71", "D-07", "I-15")]
    public void Marks_ThatWereCounting_StandStillDuringAnOutage()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        alice.Subscribe("bob");
        world.AdvanceToMs(10_000);
        alice.Log.Clear();

        world.Network.Cut("bob");
        world.AdvanceToMs(15_000);
        world.Service.Outage(Duration.FromSeconds(100));
        world.AdvanceToMs(150_000);

        // 5 s had passed before the outage: 1 s and 25 s are left after it.
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                "19000 SC(4,5)", "115250 SC(3,2)", "116010 Changed(bob=1;1)",
                "140010 Changed(bob=2;1)",
            }));
    }

    [Test]
    [Rule("S-71")]
    public void Cut_DuringAnOutage_CountsFromItsEnd()
    {
        using World world = World.Start(face);
        world.Pair();

        world.Service.Outage(Duration.FromSeconds(100));
        world.AdvanceToMs(50_000);
        world.Network.Cut("bob");
        world.AdvanceToMs(130_999);
        Assert.That(world.Service.IsOnline("bob"), Is.True);
        world.AdvanceToMs(131_000);

        Assert.That(world.Service.IsOnline("bob"), Is.False);
        Assert.That(world.Service.IsOnline("alice"), Is.True);
    }

    [Test]
    [Rule("S-71", "C-05")]
    public void Login_DuringAnOutage_TimesOutAlsoForAClientMadeThen()
    {
        using World world = World.Start(face);
        world.Service.Outage();
        TestUser alice = world.User("alice");

        alice.Login();
        world.AdvanceMs(20_000);
        Assert.That(alice.Log.Lines[1], Is.EqualTo("12000 LoginFailed(9)"));
        Assert.That(world.Service.IsOut, Is.True);
        world.Service.EndOutage();
        alice.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.State, Is.EqualTo(ConnectionState.Connected));
        Assert.That(world.Service.IsOut, Is.False);
    }

    [Test]
    [Rule("S-71", "D-07")]
    public void Dispose_DuringAnOutage_IsNoticedOnlyByTheMarks()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();

        world.Service.Outage(Duration.FromSeconds(10));
        alice.Dispose();
        world.AdvanceToMs(40_999);
        Assert.That(world.Service.IsOnline("alice"), Is.True);
        world.AdvanceToMs(41_000);

        Assert.That(world.Service.IsOnline("alice"), Is.False);
    }

    [Test]
    [Rule("S-71")]
    public void Outage_SaidTwice_IsOneAndStandsInTheTrace()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        world.Service.Outage();
        world.Service.Outage();
        world.Service.EndOutage();
        world.Service.EndOutage();
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(
            world.Trace.Where(traced => traced.Rule == "S-71").Select(traced => traced.Name),
            Is.EqualTo(new[]
            {
                "service.outage", "service.outage", "service.outage over", "service.outage over",
            }));
    }
}
