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
            Throws.InvalidOperationException.With.Message.Contains("nil"));
        Assert.That(() => new AgoraRtmKit(null!, null), Throws.InvalidOperationException);
        Assert.That(() => new AgoraRtmKit(World.AppId, null), Throws.Nothing);
    }

    [Test]
    [Rule("B-05", "S-08")]
    public void NewKit_WithAnyAppIdWhereTheOptionsAllowIt_Works()
    {
        using World world = World.Start(new ClientOptions { StrictAppId = false });
        IosUser alice = new(world, "alice", "demo");

        alice.Login();
        world.AdvanceMs(250);

        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "0 SC(2,1)", "250 Login(0)", "250 SC(3,2)" }));
    }

    [Test]
    [Rule("A-05")]
    public void Nil_AsAnId_IsInvalidOnIosAndValidInUnity()
    {
        using World world = World.Start();
        TestUser nil = world.Online("nil");
        IosUser alice = IosUser.Online(world, "alice");

        alice.Send("nil", "hi");
        alice.Kit.QueryPeersOnlineStatus(["nil"], (_, code) => alice.Note($"Peers({(int)code})"));
        new AgoraRtmKit(World.AppId, null)
            .LoginByToken(null, "nil", code => alice.Note($"Login({(int)code})"));
        alice.Send("nill", "hi");

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(6)", "Peers(2)", "Login(3)" }));
        Assert.That(alice.Channel("nil"), Is.Null);
        Assert.That(alice.Channel("Nil"), Is.Not.Null);
        Assert.That(nil.Send("nil", "to myself"), Is.Zero);
    }

    [Test]
    [Rule("F-04", "PR-11")]
    public void CreateChannel_WithAnInvalidId_GivesNull()
    {
        using World world = World.Start();
        IosUser alice = new(world, "alice");

        foreach (string? bad in new[] { null, "", "null", "nil", "not/valid", new string('x', 65) })
        {
            Assert.That(alice.Channel(bad!), Is.Null, bad);
        }

        Assert.That(alice.Channel(new string('x', 64)), Is.Not.Null);
    }

    [Test]
    [Rule("F-02", "PR-11")]
    public void CreateChannel_AgainDuringAJoin_GivesTheSameObjectWithTheNewDelegate()
    {
        using World world = World.Start();
        IosUser alice = IosUser.Online(world, "alice");
        AgoraRtmChannelDelegate former = new();
        AgoraRtmChannel lobby = alice.Kit.CreateChannelWithId("lobby", former);
        lobby.JoinWithCompletion(null);
        Assert.That(lobby.ChannelDelegate, Is.SameAs(former));

        Assert.That(alice.Channel("lobby"), Is.SameAs(lobby));
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Count(1)" }));
    }

    [Test]
    [Rule("B-23", "F-02", "S-12")]
    public void DestroyChannel_InsideACallback_FreesTheIdAtOnce()
    {
        using World world = World.Start();
        IosUser alice = IosUser.Online(world, "alice");
        AgoraRtmChannel former = alice.Join("lobby");
        AgoraRtmChannel another = null!;
        List<bool> destroyed = new();
        alice.Inside["Join(0)"] = () =>
        {
            alice.Inside.Clear();
            destroyed.Add(alice.Kit.DestroyChannelWithId("lobby"));
            destroyed.Add(alice.Kit.DestroyChannelWithId("lobby"));
            another = alice.Join("lobby");
        };
        world.AdvanceMs(3_000);

        Assert.That(destroyed, Is.EqualTo(new[] { true, false }));
        Assert.That(another, Is.Not.SameAs(former));
        Assert.That(alice.Channel("lobby"), Is.SameAs(another));
        Assert.That(alice.Log.Count("Join(0)"), Is.EqualTo(2));
        another.LeaveWithCompletion(code => alice.Note($"Left({(int)code})"));
        former.LeaveWithCompletion(code => alice.Note($"Former({(int)code})"));
        world.AdvanceMs(0);
        Assert.That(alice.Log.Texts, Does.Contain("Left(0)").And.Contain("Former(101)"));
    }

    [Test]
    [Rule("B-23", "F-24", "PR-11")]
    public void DestroyChannel_ActsBeforeItReturnsAndFreesTheId()
    {
        using World world = World.Start();
        IosUser alice = IosUser.Online(world, "alice");
        TestChannel bob = world.Members("lobby", "bob")[0];
        AgoraRtmChannel lobby = alice.Join("lobby");
        world.AdvanceMs(5_000);
        alice.Log.Clear();
        bob.User.Log.Clear();

        Assert.That(alice.Kit.DestroyChannelWithId("lobby"), Is.True);
        Assert.That(alice.Kit.DestroyChannelWithId("lobby"), Is.False);
        Assert.That(alice.Kit.DestroyChannelWithId(null!), Is.False);
        lobby.JoinWithCompletion(code => alice.Note($"Join({(int)code})"));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Join(101)" }));
        AgoraRtmChannel another = alice.Join("lobby");
        world.AdvanceMs(1_000);

        Assert.That(another, Is.Not.SameAs(lobby));
        Assert.That(bob.User.Log.Texts, Does.Contain("-alice").And.Contain("+alice"));
        Assert.That(alice.Log.Texts, Does.Contain("Join(0)"));
    }
}
