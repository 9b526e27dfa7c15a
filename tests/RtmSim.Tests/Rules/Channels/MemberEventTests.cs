using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class MemberEventTests(Face face)
{
    [Test]
    [Rule("F-19")]
    public void Leaves_OfSeveral_EachComesBeforeItsCount()
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol", "dave");

        room[1].Leave();
        world.AdvanceMs(3_000);
        room[2].Leave();
        room[3].User.Dispose();
        world.AdvanceMs(3_000);

        Assert.That(room[0].Log.Texts, Is.EqualTo(new[]
        {
            "-bob", "Count(3)", "-carol", "-dave", "Count(1)",
        }));
    }

    [Test]
    [Rule("F-22")]
    public void JoinsAndLeaves_OfOthers_AreSeenOnceEachAndOnesOwnNever()
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob");

        for (int i = 0; i < 3; i++)
        {
            room[1].Leave();
            world.AdvanceMs(3_000);
            room[1].Join();
            world.AdvanceMs(3_000);
        }

        world.Network.Cut("bob");
        world.AdvanceMs(40_000);
        world.Network.Restore("bob");
        world.AdvanceMs(10_000);

        string[] moves = { "-bob", "+bob" };
        Assert.That(
            room[0].Log.Texts.Where(text => text.EndsWith("bob")),
            Is.EqualTo(Enumerable.Repeat(moves, 4).SelectMany(pair => pair)));
        Assert.That(
            room[1].Log.Texts.Where(text => text.StartsWith('+') || text.StartsWith('-')),
            Is.Empty);
    }

    [Test]
    [Rule("F-22", "S-38")]
    public void Join_WhoseLeaveWasMissed_RepeatsTheLastKnownStateAndIsDropped()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 8_000);
        world.AdvanceToMs(15_000);
        bob.Leave();
        world.AdvanceToMs(20_000);

        bob.Join();
        world.AdvanceMs(5_000);
        bob.Leave();
        world.AdvanceMs(5_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "SC(4,5)", "SC(3,2)", "Count(1)", "Count(2)", "-bob", "Count(1)",
        }));
    }

    [Test]
    [Rule("S-38")]
    public void MemberEvents_DuringAnOutage_AreNotReplayedOnlyTheCountIs()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        TestUser dave = world.Online("dave");
        world.AdvanceToMs(11_000);
        world.CutFor("alice", 8_000);
        world.AdvanceToMs(13_000);

        carol.Channel("room").Join();
        world.AdvanceToMs(16_000);
        dave.Channel("room").Join();
        bob.Leave();
        world.AdvanceToMs(18_000);
        carol.Channel("room").Leave();
        bob.Join();
        world.AdvanceToMs(25_000);
        alice.GetMembers();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "15000 SC(4,5)", "19250 SC(3,2)", "19250 Count(3)",
            "25020 Members(alice,dave,bob;3;0)",
        }));
    }

    [Test]
    [Rule("S-38")]
    public void MemberCount_UnchangedAfterAnOutage_IsNotReported()
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(11_000);
        world.CutFor("alice", 8_000);
        world.AdvanceToMs(15_500);

        carol.Channel("room").Join();
        world.AdvanceMs(1_000);
        carol.Channel("room").Leave();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(4,5)", "SC(3,2)" }));
    }

    [Test]
    [Rule("S-38")]
    public void MemberEvents_DuringAnOutageWithReplay_ComeAfterTheReturn()
    {
        using World world = World.Start(face, new ServiceOptions { ReplayMemberEvents = true });
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(11_000);
        world.CutFor("alice", 8_000);
        world.AdvanceToMs(13_000);

        carol.Channel("room").Join();
        world.AdvanceToMs(16_000);
        bob.Leave();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Has.Exactly(1).EqualTo("+carol"));
        Assert.That(alice.Log.Texts, Has.Exactly(1).EqualTo("-bob"));
        Assert.That(alice.Log.Texts.Take(2), Is.EqualTo(new[] { "SC(4,5)", "SC(3,2)" }));
        Assert.That(
            alice.Log.Texts.Where(text => text.EndsWith("carol") || text.EndsWith("bob")),
            Is.EqualTo(new[] { "+carol", "-bob" }));
    }

    [Test]
    [Rule("S-38", "S-67")]
    public void MemberEvents_WithReplayAndALossDuringTheReturn_ComeOnce()
    {
        using World world = World.Start(face, new ServiceOptions { ReplayMemberEvents = true });
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 6_000);
        world.AdvanceToMs(15_000);
        bob.Leave();
        world.AdvanceToMs(16_245);
        world.CutFor("alice", 1_000);
        world.AdvanceMs(200);

        bob.Join();
        world.AdvanceMs(60_000);

        Assert.That(
            alice.Log.Texts.Where(text => text.EndsWith("bob")),
            Is.EqualTo(new[] { "-bob", "+bob" }));
    }

    [Test]
    [Rule("S-70")]
    public void MemberEvents_InAShortLoss_ComeLateButAllOfThem()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 3_000);

        bob.Leave();
        bob.Join();
        world.AdvanceMs(60_000);

        Assert.That(
            alice.Log.Lines.Take(2), Is.EqualTo(new[] { "13010 -bob", "13010 +bob" }));
    }
}
