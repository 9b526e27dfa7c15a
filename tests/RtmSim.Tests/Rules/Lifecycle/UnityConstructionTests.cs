using System;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Lifecycle;

/// <summary>What Unity alone has of the rules of <see cref="ConstructionTests"/>.</summary>
public sealed class UnityConstructionTests
{
    [TestCase(false)]
    [TestCase(true)]
    [Rule("B-03")]
    public void Client_WithNullArgument_IsUnusable(bool hasAppId)
    {
        using World world = World.Start();

        RtmClient client = hasAppId
            ? new RtmClient(World.AppId, null!)
            : new RtmClient(null!, new RtmClientEventHandler());

        Assert.That(client.Login(string.Empty, "alice"), Is.EqualTo(-7));
        Assert.That(client.Logout(), Is.EqualTo(-7));
        Assert.That(client.SendMessageToPeer("bob", null!), Is.EqualTo(-7));
        Assert.That(client.GetChannelMemberCount(["lobby"], 1), Is.EqualTo(-7));
        Assert.That(client.CreateMessage("hi"), Is.Null);
        Assert.That(client.CreateChannel("lobby", new RtmChannelEventHandler()), Is.Null);
        Assert.That(client.Dispose, Throws.Nothing);
        Assert.That(
            world.Trace.Count(traced => traced.Kind == TraceKind.AppError), Is.EqualTo(1));
    }

    [TestCase(31)]
    [TestCase(33)]
    [Rule("B-04", "S-08", "B-06")]
    public void Client_WithAppIdNot32BytesLong_IsNotInitialized(int length)
    {
        using World world = World.Start();

        TestUser alice = world.User("alice", new string('a', length));
        TestChannel lobby = alice.Channel("lobby");
        int login = alice.Login();
        world.AdvanceMs(20_000);

        Assert.That(login, Is.EqualTo(101));
        Assert.That(alice.Logout(), Is.EqualTo(101));
        Assert.That(alice.Send("bob", "hi"), Is.EqualTo(101));
        Assert.That(lobby.Join(), Is.EqualTo(101));
        Assert.That(lobby.Leave(), Is.EqualTo(101));
        Assert.That(lobby.Send("hi"), Is.EqualTo(101));
        Assert.That(lobby.GetMembers(), Is.EqualTo(101));
        Assert.That(alice.CountMembers("lobby"), Is.EqualTo(101));
        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(
            world.Trace.Single(traced => traced.Name == "new RtmClient"
                && traced.Kind == TraceKind.Return).Code?.Number,
            Is.EqualTo(3));
    }

    [Test]
    [Rule("S-08")]
    public void AppId_Of32BytesOfAnything_IsAccepted()
    {
        using World world = World.Start();

        TestUser alice = world.User("alice", "äöü" + new string('?', 26));
        alice.Login();
        world.AdvanceMs(250);

        Assert.That(alice.State, Is.EqualTo(ConnectionState.Connected));
    }

    [Test]
    [Rule("B-06")]
    public void Initialization_AfterOneThatFailed_CanBeTriedAgain()
    {
        using World world = World.Start();
        TestUser failed = world.User("alice", "short");

        TestUser second = world.User("alice");

        Assert.That(failed.Login(), Is.EqualTo(101));
        Assert.That(second.Login(), Is.EqualTo(0));
    }

    [Test]
    [Rule("B-22", "F-01")]
    public void Objects_WithoutLogin_CanBeMade()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        TextMessage message = alice.Client.CreateMessage("hi");
        RtmChannel channel = alice.Channel("lobby").Object;
        world.AdvanceMs(1_000);

        Assert.That(message.GetText(), Is.EqualTo("hi"));
        Assert.That(channel.GetId(), Is.EqualTo("lobby"));
        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("B-25")]
    public void HandlerIndex_CountsPerHandlerClass()
    {
        using World world = World.Start();
        RtmClientEventHandler first = new();
        RtmClientEventHandler second = new();
        RtmChannelEventHandler channelHandler = new();
        int seen = -1, seenByChannel = -1;
        second.OnLoginSuccess = id => seen = id;
        channelHandler.OnJoinSuccess = id => seenByChannel = id;
        RtmClient client = new(World.AppId, second);
        RtmChannel channel = client.CreateChannel("lobby", channelHandler);

        client.Login(string.Empty, "alice");
        world.AdvanceMs(250);
        channel.Join();
        world.AdvanceMs(20);

        Assert.That(first, Is.Not.Null);
        Assert.That(seen, Is.EqualTo(1));
        Assert.That(seenByChannel, Is.EqualTo(0));
    }

    [Test]
    [Rule("A-20")]
    public void CreateChannel_WithNullId_ThrowsArgumentNullException()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        Assert.That(
            () => alice.Client.CreateChannel(null!, new RtmChannelEventHandler()),
            Throws.InstanceOf<ArgumentNullException>());
    }

    [Test]
    [Rule("A-20")]
    public void CreateChannel_WithNullHandler_ThrowsUnlessTheChannelExists()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        RtmChannel lobby = alice.Channel("lobby").Object;

        Assert.That(alice.Client.CreateChannel("lobby", null!), Is.SameAs(lobby));
        Assert.That(
            () => alice.Client.CreateChannel("other", null!),
            Throws.InstanceOf<NullReferenceException>());
    }
}
