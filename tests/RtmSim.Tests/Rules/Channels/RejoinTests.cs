using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>Joining again: after a leave, a login, an eviction, in an empty channel.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class RejoinTests(Face face)
{
    [Test]
    [Rule("F-17")]
    public void Join_AfterLeaving_WorksOnTheSameObject()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        alice.Leave();
        world.AdvanceMs(2_000);
        alice.Log.Clear();
        bob.Log.Clear();

        alice.Join();
        world.AdvanceMs(1_000);
        bob.Send("welcome back");
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "Joined", "Count(2)", "#room bob: welcome back" }));
        Assert.That(
            bob.Log.Texts, Is.EqualTo(new[] { "+alice", "Count(2)", "ChannelSent(0)" }));
    }

    [Test]
    [Rule("F-23", "B-21")]
    public void Join_AfterAnotherLogin_NeedsNoNewObject()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice")[0];
        alice.User.Logout();
        world.AdvanceMs(1_000);
        alice.User.Login();
        world.AdvanceMs(1_000);
        alice.Log.Clear();

        alice.GetMembers();
        alice.Join();
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "Members(;0;5)", "Joined", "Count(1)" }));
    }

    [Test]
    [Rule("F-23")]
    public void Eviction_ByARemoteLogin_LeavesTheChannelAndTheNewInstanceIsNoMember()
    {
        using World world = World.Start(face);
        (TestChannel older, TestChannel bob) = world.RoomOfTwo();

        TestUser newer = world.Online("alice");
        int send = newer.Channel("room").Send("hi");
        newer.Channel("room").GetMembers();
        world.AdvanceMs(2_000);
        string[] whileOutside = [.. bob.Log.Texts];
        newer.Channel("room").Join();
        world.AdvanceMs(1_000);

        Assert.That(send, Is.Zero);
        Assert.That(whileOutside, Is.EqualTo(new[] { "-alice", "Count(1)" }));
        Assert.That(newer.Log.Texts, Is.EqualTo(new[]
        {
            "ChannelSent(1)", "Members(;0;5)", "Joined", "Count(2)",
        }));
        Assert.That(bob.Log.Texts.Skip(2), Is.EqualTo(new[] { "+alice", "Count(2)" }));
        Assert.That(older.Log.Texts, Is.EqualTo(new[] { "SC(5,8)" }));
    }

    [Test]
    [Rule("F-27")]
    public void Channel_LastMemberLeaves_IsNoMoreAndComesBackWithTheNextJoin()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        alice.Leave();
        bob.Leave();
        world.AdvanceMs(100);

        carol.CountMembers("room");
        carol.Channel("room").Join();
        world.AdvanceMs(1_000);

        Assert.That(
            carol.Log.Texts,
            Is.EqualTo(new[] { "Counts(room=0;1;0)", "Joined", "Count(1)" }));
    }
}
