using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Attributes;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ChannelAttributeTests(Face face)
{
    [Test]
    [Rule("K-01", "K-09", "K-10", "S-43")]
    public void Changes_FromOutsideTheChannel_DoWhatTheySay()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        bob.ReadIn("room");
        world.AdvanceMs(100);
        alice.SetIn("room", notify: false, "a=1", "b=2");
        bob.ReadIn("room");
        alice.UpdateIn("room", notify: false, "c=3", "a=4");
        bob.ReadIn("room");
        bob.ReadKeysIn("room", "c", "nothing", "a", "c");
        alice.DeleteIn("room", notify: false, "b", "unknown", "b");
        bob.ReadIn("room");
        alice.SetIn("room", notify: false, "z=9");
        bob.ReadIn("room");
        alice.ClearIn("room");
        alice.ClearIn("room");
        bob.ReadIn("room");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "1120 SetIn(0)", "1120 UpdatedIn(0)", "1120 DeletedIn(0)", "1120 SetIn(0)",
            "1120 ClearedIn(0)", "1120 ClearedIn(0)",
        }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[]
        {
            "Attributes(;0;0)", "Attributes(a=1,b=2;2;0)", "Attributes(a=4,b=2,c=3;3;0)",
            "Attributes(c=3,a=4,c=3;3;0)", "Attributes(a=4,c=3;2;0)", "Attributes(z=9;1;0)",
            "Attributes(;0;0)",
        }));
    }

    [Test]
    [Rule("K-07", "S-46")]
    public void Attributes_AfterChanges_NameTheLastChangerAndTheServicesTime()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        long start = world.Simulation.Clock.GetCurrentInstant().ToUnixTimeMilliseconds();

        alice.SetIn("room", notify: false, "a=1", "b=2");
        world.AdvanceMs(1_000);
        bob.UpdateIn("room", notify: false, "b=2");
        bob.ReadIn("room");
        world.AdvanceMs(1_000);
        string[] updated = Changes(bob);
        bob.SetIn("room", notify: false, "a=1", "b=2");
        bob.ReadIn("room");
        world.AdvanceMs(1_000);

        Assert.That(
            updated, Is.EqualTo(new[] { $"alice {start + 10}", $"bob {start + 1_010}" }));
        Assert.That(
            Changes(bob), Is.EqualTo(new[] { $"bob {start + 2_010}", $"bob {start + 2_010}" }));
    }

    [Test]
    [Rule("K-02", "K-10", "S-46")]
    public void Notification_On_TellsAllMembersAfterTheCallersResult()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.User.SetIn("room", notify: true, "a=1", "b=2");
        world.AdvanceMs(1_000);
        alice.User.DeleteIn("room", notify: true, "unknown");
        world.AdvanceMs(1_000);
        alice.User.ClearIn("room", notify: true);
        world.AdvanceMs(1_000);
        alice.User.UpdateIn("room", notify: true, "c=3");
        world.AdvanceMs(1_000);

        string[] told =
        [
            "AttributesUpdated(a=1,b=2;2)", "AttributesUpdated(a=1,b=2;2)",
            "AttributesUpdated(;0)", "AttributesUpdated(c=3;1)",
        ];
        Assert.That(bob.Log.Texts, Is.EqualTo(told));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "SetIn(0)", told[0], "DeletedIn(0)", told[1], "ClearedIn(0)", told[2],
            "UpdatedIn(0)", told[3],
        }));
    }

    [Test]
    [Rule("K-03", "F-18")]
    public void Notification_FromOutside_ReachesTheMembersAlone()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        carol.Channel("room");
        bob.Leave();
        world.AdvanceMs(5_000);
        alice.Log.Clear();
        bob.Log.Clear();

        carol.SetIn("room", notify: true, "a=1");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "AttributesUpdated(a=1;1)" }));
        Assert.That(carol.Log.Texts, Is.EqualTo(new[] { "SetIn(0)" }));
        Assert.That(bob.Log.Texts, Is.Empty);
    }

    [TestCase(120_000.0, "Attributes(a=1;1;0)")]
    [TestCase(120_000.0001, "Attributes(;0;0)")]
    [Rule("K-08", "S-45", "S-09")]
    public void EmptyChannel_After120sFromTheLastLeave_HasNoAttributes(
        double afterMs, string expected)
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        alice.User.SetIn("room", notify: false, "a=1");
        world.AdvanceMs(200_000);
        bob.Leave();
        world.AdvanceMs(50_000);
        alice.Leave();
        world.AdvanceMs(1_000);
        alice.Log.Clear();

        world.AdvanceMs(afterMs - 1_000);
        alice.User.ReadIn("room");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { expected }));
    }

    [TestCase(120_000.0, "Attributes(a=1,b=2;2;0)")]
    [TestCase(120_000.0001, "Attributes(;0;0)")]
    [Rule("S-45")]
    public void EmptyChannel_WrittenTo_KeepsThemFor120sFromTheFirstWrite(
        double afterMs, string expected)
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        alice.SetIn("room", notify: false, "a=1");
        world.AdvanceMs(60_000);
        alice.UpdateIn("room", notify: false, "b=2");
        world.AdvanceMs(1_000);
        alice.Log.Clear();

        world.AdvanceMs(afterMs - 61_000);
        alice.ReadIn("room");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { expected }));
    }

    [TestCase(120_000.0, "Attributes(a=1;1;0)")]
    [TestCase(120_000.0001, "Attributes(;0;0)")]
    [Rule("S-45")]
    public void EmptyChannel_Joined_KeepsThemFromThenOn(double afterMs, string expected)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.SetIn("room", notify: false, "a=1");

        world.AdvanceMs(afterMs);
        bob.Channel("room").Join();
        world.AdvanceMs(500_000);
        alice.Log.Clear();
        alice.ReadIn("room");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { expected }));
        Assert.That(
            bob.Log.Texts, Has.None.StartsWith("AttributesUpdated"), "clearing tells nobody");
    }

    [TestCase(10_000.0, "Attributes(a=1;1;0)")]
    [TestCase(10_000.0001, "Attributes(;0;0)")]
    [Rule("S-45")]
    public void EmptyChannel_OtherTimeChosen_ClearsAfterThat(double afterMs, string expected)
    {
        using World world = World.Start(
            face, new ServiceOptions { EmptyChannelAttributeTtl = Duration.FromSeconds(10) });
        (TestUser alice, TestUser bob) = world.Pair();
        alice.SetIn("room", notify: false, "a=1");

        world.AdvanceMs(afterMs);
        bob.ReadIn("room");
        world.AdvanceMs(100);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { expected }));
    }

    [Test]
    [Rule("S-45")]
    public void EmptyChannel_Waiting_CostsNoEvents()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        alice.SetIn("room", notify: false, "a=1");
        world.AdvanceMs(1_000);

        Assert.That(world.Simulation.IsIdle, Is.True);
    }

    [Test]
    [Rule("K-12", "D-07")]
    public void Return_AfterTheChannelLostThem_DoesNotBringChannelAttributesBack()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        TestChannel room = alice.Channel("room");
        room.Join();
        world.AdvanceMs(100);
        alice.SetIn("room", notify: false, "a=1");
        world.AdvanceMs(100);
        world.CutFor("alice", 200_000);
        world.AdvanceMs(205_000);

        bob.ReadIn("room");
        world.AdvanceMs(100);

        Assert.That(alice.State, Is.EqualTo(ConnectionState.Connected));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Attributes(;0;0)" }));
    }

    [TestCase(4_980, "SetIn(0)")]
    [TestCase(4_981, "SetIn(7)")]
    [Rule("K-06")]
    public void Change_WithoutAnAnswer_TimesOutAfter5s(int clogMs, string expected)
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        world.Network["alice"].Clog();

        alice.SetIn("room", notify: false, "a=1");
        alice.ReadIn("room");
        world.AdvanceMs(clogMs);
        world.Network["alice"].Unclog();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts[0], Is.EqualTo(expected));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(2));
    }

    private static string[] Changes(TestUser user) => user.LastAttributes
        .Select(each => $"{each.LastUpdateUserId} {each.LastUpdateTs}")
        .ToArray();
}
