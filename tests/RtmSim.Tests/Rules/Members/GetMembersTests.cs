using System.Collections.Generic;
using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Members;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class GetMembersTests(Face face)
{
    [Test]
    [Rule("H-01", "S-40")]
    public void GetMembers_Joined_ListsAllInOrderOfJoiningWithOneself()
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("carol", "alice", "bob");

        int code = room[1].GetMembers();
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            room[1].Log.Lines, Is.EqualTo(new[] { "10020 Members(carol,alice,bob;3;0)" }));
    }

    [Test]
    [Rule("H-01", "S-40")]
    public void GetMembers_AfterARejoin_ListsTheRejoinedLast()
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");
        room[0].Leave();
        room[0].Join();
        world.AdvanceMs(5_000);
        room[2].Log.Clear();

        room[2].GetMembers();
        world.AdvanceMs(1_000);

        Assert.That(
            room[2].Log.Texts, Is.EqualTo(new[] { "Members(bob,carol,alice;3;0)" }));
    }

    [Test]
    [Rule("H-03")]
    public void GetMembers_NotAMemberOrJoining_IsCalledBackEmpty()
    {
        using World world = World.Start(face);
        world.Room("alice", "bob");
        TestChannel carol = world.Online("carol").Channel("room");
        world.AdvanceToMs(11_000);

        int outside = carol.GetMembers();
        carol.Join();
        int joining = carol.GetMembers();
        world.AdvanceMs(1_000);
        carol.Leave();
        int left = carol.GetMembers();
        world.AdvanceMs(1_000);

        Assert.That((outside, joining, left), Is.EqualTo((0, 0, 0)));
        Assert.That(carol.Log.Lines, Is.EqualTo(new[]
        {
            "11000 Members(;0;5)", "11000 Members(;0;5)", "11020 Joined", "11040 Count(3)",
            "12000 Left(0)", "12000 Members(;0;5)",
        }));
    }

    // The answer needs 20 ms: asked on at 14,980 ms it is there at 15,000 ms.
    [TestCase(14_980.0, "15000 Members(alice,bob;2;0)")]
    [TestCase(14_980.0001, "15000 Members(;0;3)")]
    [Rule("H-04")]
    public void Answer_AroundFiveSeconds_CountsUpToTheInstant(double flowsAtMs, string expected)
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        world.Network["alice"].Clog();

        alice.GetMembers();
        world.AdvanceToMs(flowsAtMs);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { expected }));
    }

    [Test]
    [Rule("H-04")]
    public void Answer_NeverComing_IsTimeoutAtFiveSecondsAndNotBefore()
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        world.Network["alice"].Clog(Direction.Down);

        alice.GetMembers();
        world.AdvanceToMs(14_999.9999);
        int before = alice.Log.Texts.Count;
        world.AdvanceToMs(15_000);

        Assert.That(before, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "15000 Members(;0;3)" }));
    }

    [TestCase(39_989.9999, "alice,bob;2")]
    [TestCase(39_990.0001, "alice;1")]
    [Rule("H-08", "H-01")]
    public void GetMembers_AMembersLinkIsDown_ListsItUntilItsThirtySecondMark(
        double askedAtMs, string expected)
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        world.Network.Cut("bob");
        world.AdvanceToMs(askedAtMs);

        alice.GetMembers();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Does.Contain($"Members({expected};0)"));
    }
}
