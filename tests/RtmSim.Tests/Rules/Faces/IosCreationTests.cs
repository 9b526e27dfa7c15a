using System;
using System.Collections.Generic;
using DT.Xamarin.Agora;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Faces;

/// <summary>Making and ending clients and channels of iOS, and the IDs they take.</summary>
public sealed class IosCreationTests
{
    [TestCase("")]
    [TestCase("0123456789abcdef0123456789abcde")]
    [TestCase("0123456789abcdef0123456789abcdef0")]
    [TestCase("ééééééééééééééééé")]
    [Rule("B-05")]
    public void NewKit_WithAnAppIdThatIsNot32Characters_Throws(string appId)
    {
        using World world = World.Start();

        Assert.That(
            () => new AgoraRtmKit(appId, null),
            Throws.Exception.TypeOf<Exception>().With.Message.Contains("nil"));
        Assert.That(() => new AgoraRtmKit(null!, null), Throws.Exception.TypeOf<Exception>());
        Assert.That(() => new AgoraRtmKit(World.AppId, null), Throws.Nothing);
    }

    [Test]
    [Rule("B-05")]
    public void NewKit_WithoutASimulation_ThrowsAnotherExceptionThanForABadAppId()
    {
        World.Start().Dispose();

        Assert.That(() => new AgoraRtmKit("demo", null), Throws.InvalidOperationException);
        Assert.That(() => new AgoraRtmKit(), Throws.InvalidOperationException);
    }

    [Test]
    [Rule("B-05", "S-08")]
    public void NewKit_WithAnyAppIdWhereTheOptionsAllowIt_Works()
    {
        using World world = World.Start(new ClientOptions { StrictAppId = false });
        IosTestUser alice = new(world, "alice", "demo");

        alice.Login();
        world.AdvanceMs(250);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "0 SC(2,1)", "250 LoggedIn", "250 SC(3,2)" }));
    }

    [Test]
    [Rule("A-05")]
    public void Nil_AsAnId_IsInvalidOnIosAndValidInUnity()
    {
        using World world = World.Start();
        TestUser nil = world.Online("nil");
        IosTestUser alice = IosTestUser.Online(world, "alice");

        int[] codes =
        [
            alice.Send("nil", "hi"), alice.QueryPeers("nil"),
            new IosTestUser(world, "nil").Login(), alice.Send("nill", "hi"),
        ];

        Assert.That(codes, Is.EqualTo(new[] { 6, 2, 3, 0 }));
        Assert.That(alice.Create("nil"), Is.Null);
        Assert.That(alice.Create("Nil"), Is.Not.Null);
        Assert.That(nil.Send("nil", "to myself"), Is.Zero);
    }

    [Test]
    [Rule("F-04", "PR-11")]
    public void CreateChannel_WithAnInvalidId_GivesNull()
    {
        using World world = World.Start();
        IosTestUser alice = new(world, "alice");

        foreach (string? bad in new[] { null, "", "null", "nil", "not/valid", new string('x', 65) })
        {
            Assert.That(alice.Create(bad!), Is.Null, bad);
        }

        Assert.That(alice.Create(new string('x', 64)), Is.Not.Null);
    }

    [Test]
    [Rule("F-02", "PR-11")]
    public void CreateChannel_AgainDuringAJoin_GivesTheSameObjectWithTheNewDelegate()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        AgoraRtmChannelDelegate former = new();
        AgoraRtmChannel lobby = alice.Kit.CreateChannelWithId("lobby", former);
        lobby.JoinWithCompletion(null);
        Assert.That(lobby.ChannelDelegate, Is.SameAs(former));

        Assert.That(alice.Create("lobby"), Is.SameAs(lobby));
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Count(1)" }));
    }

    [Test]
    [Rule("B-23", "F-02", "S-12")]
    public void DestroyChannel_InsideACallback_FreesTheIdAtOnce()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        TestChannel former = alice.Channel("lobby");
        TestChannel another = null!;
        List<bool> destroyed = new();
        former.Join();
        alice.Inside["Joined"] = () =>
        {
            alice.Inside.Clear();
            destroyed.Add(alice.Kit.DestroyChannelWithId("lobby"));
            destroyed.Add(alice.Kit.DestroyChannelWithId("lobby"));
            another = alice.NewChannel("lobby");
            another.Join();
        };
        world.AdvanceMs(3_000);

        Assert.That(destroyed, Is.EqualTo(new[] { true, false }));
        AgoraRtmChannel lobby = ((IosTestChannel)another).Channel;
        Assert.That(lobby, Is.Not.SameAs(((IosTestChannel)former).Channel));
        Assert.That(alice.Create("lobby"), Is.SameAs(lobby));
        Assert.That(alice.Log.Count("Joined"), Is.EqualTo(2));
        Assert.That((another.Leave(), former.Leave()), Is.EqualTo((0, 101)));
        world.AdvanceMs(0);
        Assert.That(alice.Log.Texts[^1], Is.EqualTo("Left(0)"));
    }

    [Test]
    [Rule("B-23", "F-24", "PR-11")]
    public void DestroyChannel_ActsBeforeItReturnsAndFreesTheId()
    {
        using World world = World.Start();
        IosTestUser alice = IosTestUser.Online(world, "alice");
        TestChannel bob = world.Members("lobby", "bob")[0];
        TestChannel lobby = alice.Channel("lobby");
        lobby.Join();
        world.AdvanceMs(5_000);
        alice.Log.Clear();
        bob.User.Log.Clear();

        Assert.That(alice.Kit.DestroyChannelWithId("lobby"), Is.True);
        Assert.That(alice.Kit.DestroyChannelWithId("lobby"), Is.False);
        Assert.That(alice.Kit.DestroyChannelWithId(null!), Is.False);
        Assert.That(lobby.Join(), Is.EqualTo(101));
        TestChannel another = alice.NewChannel("lobby");
        another.Join();
        world.AdvanceMs(1_000);

        Assert.That(
            ((IosTestChannel)another).Channel, Is.Not.SameAs(((IosTestChannel)lobby).Channel));
        Assert.That(bob.User.Log.Texts, Does.Contain("-alice").And.Contain("+alice"));
        Assert.That(alice.Log.Texts, Does.Contain("Joined"));
    }

    [TestCase(0)]
    [TestCase(19)]
    [Rule("B-14", "F-24", "B-23")]
    public void DestroyChannel_WithMessagesUnderWay_LetsThemArriveAndRunsNoCompletion(int afterMs)
    {
        using World world = World.Start(Face.Ios);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.Send("on its way");
        alice.GetMembers();
        world.AdvanceMs(afterMs);
        alice.Dispose();
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(
            bob.Log.Texts,
            Is.EqualTo(new[] { "#room alice: on its way", "-alice", "Count(1)" }));
    }

    [Test]
    [Rule("F-24", "S-37")]
    public void DestroyChannel_DuringAJoin_CancelsItAndRunsNoCompletion()
    {
        using World world = World.Start(Face.Ios);
        TestChannel room = world.Online("alice").Channel("room");

        room.Join();
        room.Dispose();
        world.AdvanceMs(20_000);

        Assert.That(room.Log.Texts, Is.Empty);
        Assert.That(world.Service.Members("room", World.AppId), Is.Empty);
    }
}
