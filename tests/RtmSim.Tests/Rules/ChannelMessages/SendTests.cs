using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.ChannelMessages;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class SendTests(Face face)
{
    [Test]
    [Rule("G-01", "G-02", "S-15")]
    public void Send_ToMembers_ReachesEveryOtherOnceAndNotTheSender()
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");

        int code = room[0].Send("hi");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(room[0].Log.Lines, Is.EqualTo(new[] { "10020 ChannelSent(0)" }));
        Assert.That(room[1].Log.Lines, Is.EqualTo(new[] { "10020 #room alice: hi" }));
        Assert.That(room[2].Log.Lines, Is.EqualTo(new[] { "10020 #room alice: hi" }));
    }

    [Test]
    [Rule("G-02")]
    public void Result_Zero_SaysNothingAboutTheMembers()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.Network["bob"].Clog();

        alice.Send("hi");
        world.AdvanceMs(9_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10020 ChannelSent(0)" }));
        Assert.That(bob.Messages, Is.Empty);
    }

    [Test]
    [Rule("G-11", "S-39")]
    public void Send_Alone_Succeeds()
    {
        using World world = World.Start(face);
        TestChannel alice = world.Room("alice")[0];

        alice.Send("anybody?");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10020 ChannelSent(0)" }));
    }

    [Test]
    [Rule("G-12")]
    public void Message_Received_CarriesTheTimeTheServerGotIt()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        long sentMs = world.Simulation.Now.ToUnixTimeMilliseconds();

        alice.Send("hi");
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages[0].GetServerReceiveTs(), Is.EqualTo(sentMs + 10));
    }

    [Test]
    [Rule("G-14")]
    public void Join_Later_BringsNoEarlierMessages()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        alice.Send("before");
        carol.Channel("room").Join();
        alice.Send("after");

        world.AdvanceMs(60_000);

        Assert.That(bob.Messages, Has.Count.EqualTo(2));
        Assert.That(
            carol.Log.Texts, Is.EqualTo(new[] { "Joined", "#room alice: after", "Count(3)" }));
    }

    [Test]
    [Rule("B-02")]
    public void Send_SameChannelIdOfAnotherProject_StaysApart()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser stranger = world.User("carol", "another-project-another-project-");
        stranger.Login();
        world.AdvanceMs(1_000);
        stranger.Channel("room").Join();
        world.AdvanceMs(1_000);

        stranger.Channel("room").Send("hello?");
        alice.Send("hi");
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo("hi"));
        Assert.That(stranger.Channel("room").Messages, Is.Empty);
        Assert.That(bob.Log.Texts, Has.None.EqualTo("+carol"));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("G-09", "E-22")]
    public void Send_WithOptions_StoresNothingForAbsentUsers(bool flag)
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");
        room[2].User.Logout();
        world.AdvanceMs(1_000);

        room[0].Send(room[0].User.CreateMessage("hi"), offline: flag, historical: flag);
        world.AdvanceMs(1_000);
        room[2].User.Login();
        world.AdvanceMs(1_000);
        room[2].Join();
        world.AdvanceMs(10_000);

        Assert.That(room[0].Log.Count("ChannelSent(0)"), Is.EqualTo(1));
        Assert.That(room[1].Messages.Single().IsOfflineMessage(), Is.False);
        Assert.That(room[2].Messages, Is.Empty);
        Assert.That(room[2].User.Messages, Is.Empty);
    }

    [Test]
    [Rule("E-19", "E-21")]
    public void Message_ChangedAfterTheCallOrByOneReceiver_IsTheSameForAll()
    {
        using World world = World.Start(face);
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");
        TestMessage message = room[0].User.CreateMessage(new byte[] { 1 }, "before");
        room[0].Send(message);
        message.SetText("after");
        world.AdvanceMs(1_000);

        room[1].Messages[0].SetText("mine");

        Assert.That(room[2].Messages[0].GetText(), Is.EqualTo("before"));
        Assert.That(room[2].Messages[0].GetRawMessageData(), Is.EqualTo(new byte[] { 1 }));
        Assert.That(room[2].Messages[0].GetMessageType(), Is.EqualTo(2));
    }
}
