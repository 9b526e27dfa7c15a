using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.ChannelMessages;

public sealed class SendTests
{
    private const int MaxBytes = 32_768;

    [Test]
    [Rule("G-01", "G-02", "S-15")]
    public void Send_ToMembers_ReachesEveryOtherOnceAndNotTheSender()
    {
        using World world = World.Start();
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
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.Network["bob"].Clog();

        alice.Send("hi");
        world.AdvanceMs(9_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10020 ChannelSent(0)" }));
        Assert.That(bob.Messages, Is.Empty);
    }

    [Test]
    [Rule("G-02", "E-20")]
    public void Result_NamesTheMessage()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TextMessage first = alice.User.Client.CreateMessage("1");
        TextMessage second = alice.User.Client.CreateMessage("2");

        alice.Send(second);
        alice.Send(first);
        world.AdvanceMs(1_000);

        Assert.That(alice.Results, Is.EqualTo(new[]
        {
            (second.GetMessageId(), 0), (first.GetMessageId(), 0),
        }));
        Assert.That(
            bob.Messages.Select(m => m.GetMessageId()),
            Is.EqualTo(new[] { second.GetMessageId(), first.GetMessageId() }));
    }

    [TestCase("never joined")]
    [TestCase("left")]
    [TestCase("joining")]
    [Rule("G-03", "G-04", "S-04")]
    public void Send_NotJoined_FailsByCallbackWithoutAskingTheServer(string membership)
    {
        using World world = World.Start();
        (TestChannel alice, _) = world.RoomOfTwo();
        TestChannel carol = world.Online("carol").Channel("room");
        if (membership != "never joined")
        {
            carol.Join();
            world.AdvanceMs(membership == "left" ? 1_000 : 5);
        }

        if (membership == "left")
        {
            carol.Leave();
        }

        world.AdvanceMs(0);
        carol.Log.Clear();
        TextMessage message = carol.User.Client.CreateMessage("hi");

        int code = carol.Send(message);
        int atReturn = carol.Log.Texts.Count;
        world.AdvanceMs(0);

        Assert.That((code, atReturn), Is.EqualTo((0, 0)));
        Assert.That(carol.Log.Texts, Is.EqualTo(new[] { "ChannelSent(1)" }));
        Assert.That(carol.Results, Is.EqualTo(new[] { (message.GetMessageId(), 1) }));
        world.AdvanceMs(60_000);
        Assert.That(alice.Messages, Is.Empty);
    }

    [Test]
    [Rule("G-04", "S-04")]
    public void Send_NotJoinedWithTheLinkDown_FailsAtOnce()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.Network.Cut("alice");
        world.AdvanceToMs(1_000);

        alice.Channel("room").Send("hi");
        world.AdvanceMs(1);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1000 ChannelSent(1)" }));
    }

    [TestCase(MaxBytes, 0)]
    [TestCase(MaxBytes + 1, 4)]
    [Rule("G-05")]
    public void Text_AtTheLimit_IsAccepted(int bytes, int code)
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        int returned = alice.Send(new string('x', bytes));
        world.AdvanceMs(60_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(bob.Messages, Has.Count.EqualTo(code == 0 ? 1 : 0));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    [TestCase(MaxBytes - 4, "dddd", 0)]
    [TestCase(MaxBytes - 4, "ddddd", 4)]
    [TestCase(MaxBytes - 3, "éé", 4)]
    [TestCase(MaxBytes - 4, "éé", 0)]
    [Rule("G-05", "E-11")]
    public void Raw_AtTheLimit_DataAndDescriptionCountTogether(
        int dataBytes, string description, int code)
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        int returned = alice.Send(
            alice.User.Client.CreateMessage(new byte[dataBytes], description));
        world.AdvanceMs(1_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(bob.Messages, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    [TestCase(true, 0)]
    [TestCase(false, 4)]
    [Rule("S-33")]
    public void Empty_TextOrRaw_IsAcceptedAsTheOptionSays(bool allowed, int code)
    {
        using World world = World.Start(new ClientOptions { AllowEmptyMessage = allowed });
        (TestChannel alice, _) = world.RoomOfTwo();

        int text = alice.Send(string.Empty);
        int raw = alice.Send(alice.User.Client.CreateMessage(System.Array.Empty<byte>()));

        Assert.That((text, raw), Is.EqualTo((code, code)));
    }

    [Test]
    [Rule("G-05", "A-19", "A-23")]
    public void Send_NullOrReceivedMessage_FailsInTheWrapper()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        alice.Send("hi");
        world.AdvanceMs(1_000);

        int received = bob.Send(bob.Messages[0]);
        bob.Object.Dispose();
        int disposed = bob.Object.SendMessage(null);

        Assert.That((received, disposed), Is.EqualTo((-7, -7)));
        Assert.That(
            () => alice.Object.SendMessage(null),
            Throws.InstanceOf<System.NullReferenceException>());
    }

    // The answer needs 20 ms: sent on at 19,980 ms it is there at 20,000 ms.
    [TestCase(19_980.0, "20000 ChannelSent(0)")]
    [TestCase(19_980.0001, "20000 ChannelSent(2)")]
    [Rule("G-06")]
    public void Result_AroundTenSeconds_CountsUpToTheInstant(double flowsAtMs, string expected)
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.Network["alice"].Clog();

        alice.Send("hi");
        world.AdvanceToMs(flowsAtMs);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { expected }));
        Assert.That(bob.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    [Rule("G-06")]
    public void Result_NeverComing_IsTimeoutAtTenSecondsAndNotBefore()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.Network["alice"].Clog(Direction.Down);

        alice.Send("hi");
        world.AdvanceToMs(19_999.9999);
        int before = alice.Log.Texts.Count;
        world.AdvanceToMs(20_000);

        Assert.That(before, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "20000 ChannelSent(2)" }));
        Assert.That(bob.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    [Rule("G-08")]
    public void Send_NotLoggedInOrNotInitialized_ReturnsTheCodeAlone()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser broken = world.User("bob", "too-short");

        int notLoggedIn = alice.Channel("room").Send("hi");
        int notInitialized = broken.Channel("room").Send("hi");
        world.AdvanceMs(60_000);

        Assert.That((notLoggedIn, notInitialized), Is.EqualTo((102, 101)));
        Assert.That(alice.Log.Texts.Concat(broken.Log.Texts), Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("G-09", "E-22")]
    public void Send_WithOptions_StoresNothingForAbsentUsers(bool flag)
    {
        using World world = World.Start();
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");
        room[2].User.Logout();
        world.AdvanceMs(1_000);
        SendMessageOptions options = new()
        {
            enableOfflineMessaging = flag,
            enableHistoricalMessaging = flag,
        };

        room[0].Send(room[0].User.Client.CreateMessage("hi"), options);
        world.AdvanceMs(1_000);
        room[2].User.Login();
        world.AdvanceMs(1_000);
        room[2].Join();
        world.AdvanceMs(10_000);

        Assert.That(room[0].Results.Single().Code, Is.Zero);
        Assert.That(room[1].Messages.Single().IsOfflineMessage(), Is.False);
        Assert.That(room[2].Messages, Is.Empty);
        Assert.That(room[2].User.Messages, Is.Empty);
    }

    [Test]
    [Rule("G-11", "S-39")]
    public void Send_Alone_Succeeds()
    {
        using World world = World.Start();
        TestChannel alice = world.Room("alice")[0];

        alice.Send("anybody?");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10020 ChannelSent(0)" }));
    }

    [Test]
    [Rule("G-12")]
    public void Message_Received_CarriesTheTimeTheServerGotIt()
    {
        using World world = World.Start();
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
        using World world = World.Start();
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
    [Rule("E-19", "E-21")]
    public void Message_ChangedAfterTheCallOrByOneReceiver_IsTheSameForAll()
    {
        using World world = World.Start();
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");
        TextMessage message = room[0].User.Client.CreateMessage(new byte[] { 1 }, "before");
        room[0].Send(message);
        message.SetText("after");
        world.AdvanceMs(1_000);

        room[1].Messages[0].SetText("mine");

        Assert.That(room[2].Messages[0].GetText(), Is.EqualTo("before"));
        Assert.That(room[2].Messages[0].GetRawMessageData(), Is.EqualTo(new byte[] { 1 }));
        Assert.That((int)room[2].Messages[0].GetMessageType(), Is.EqualTo(2));
    }

    [Test]
    [Rule("B-02")]
    public void Send_SameChannelIdOfAnotherProject_StaysApart()
    {
        using World world = World.Start();
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
}
