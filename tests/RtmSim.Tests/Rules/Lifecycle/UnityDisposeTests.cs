using System;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Lifecycle;

/// <summary>What Unity alone has of the rules of <see cref="DisposeTests"/>.</summary>
public sealed class UnityDisposeTests
{
    [Test]
    [Rule("B-07")]
    public void Dispose_OfAClientInChannels_LeavesThemInOrderOfCreation()
    {
        using World world = World.Start();
        TestUser bob = world.Online("bob");
        TestUser alice = world.Online("alice");
        foreach (string id in new[] { "b", "a" })
        {
            bob.Channel(id).Join();
            alice.Channel(id).Join();
            world.AdvanceMs(3_000);
        }

        bob.Channel("b").Handler.OnMemberLeft = (_, member) => bob.Note(
            $"{member.GetUserId()} left {member.GetChannelId()}");
        bob.Channel("a").Handler.OnMemberLeft = bob.Channel("b").Handler.OnMemberLeft;
        bob.Log.Clear();
        alice.Dispose();
        world.AdvanceMs(20);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice left b", "alice left a" }));
    }

    [Test]
    [Rule("B-08", "B-09")]
    public void Calls_AfterDispose_ReturnNullPointer()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        TestChannel lobby = alice.Channel("lobby");
        TextMessage message = alice.Client.CreateMessage("hi");

        alice.Dispose();
        alice.Dispose();

        Assert.That(alice.Login(), Is.EqualTo(-7));
        Assert.That(alice.Logout(), Is.EqualTo(-7));
        Assert.That(alice.Send("bob", message), Is.EqualTo(-7));
        Assert.That(alice.CountMembers("lobby"), Is.EqualTo(-7));
        Assert.That(alice.Client.CreateMessage("hi"), Is.Null);
        Assert.That(alice.Client.CreateMessage([1]), Is.Null);
        Assert.That(
            alice.Client.CreateChannel("other", new RtmChannelEventHandler()), Is.Null);
        Assert.That(lobby.Join(), Is.EqualTo(-7));
        Assert.That(lobby.Object.SendMessage(message), Is.EqualTo(-7));
    }

    [Test]
    [Rule("B-09", "B-16")]
    public void Channel_AfterItsDispose_ReturnsNullPointerAndKeepsItsId()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        TestChannel lobby = alice.Channel("lobby");

        lobby.Dispose();
        lobby.Dispose();

        Assert.That(lobby.Join(), Is.EqualTo(-7));
        Assert.That(lobby.Leave(), Is.EqualTo(-7));
        Assert.That(lobby.Send("hi"), Is.EqualTo(-7));
        Assert.That(lobby.GetMembers(), Is.EqualTo(-7));
        Assert.That(
            alice.Client.CreateChannel("lobby", new RtmChannelEventHandler()),
            Is.SameAs(lobby.Object));
    }

    [Test]
    [Rule("B-16")]
    public void ChannelId_WithoutTheStaleCache_CanBeUsedAgainAfterDispose()
    {
        using World world = World.Start(
            new SimulationOptions { Unity = new UnityOptions { StaleChannelCache = false } });
        TestUser alice = world.Online("alice");
        alice.Channel("lobby").Dispose();

        RtmChannel again = alice.Client.CreateChannel("lobby", new RtmChannelEventHandler());

        Assert.That(again, Is.Not.SameAs(alice.Channel("lobby").Object));
        Assert.That(again.Join(), Is.EqualTo(0));
    }

    [Test]
    [Rule("B-15", "S-63")]
    public void JoinBudget_OfAReleasedChannel_IsNotGivenBack()
    {
        using World world = World.Start(
            new SimulationOptions { Unity = new UnityOptions { StaleChannelCache = false } });
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 3; i++)
        {
            RtmChannelEventHandler handler = new()
            {
                OnJoinSuccess = _ => alice.Note("Joined"),
                OnJoinFailure = (_, code) => alice.Note($"JoinFailed({(int)code})"),
            };
            RtmChannel channel = alice.Client.CreateChannel("lobby", handler);
            channel.Join();
            world.AdvanceMs(300);
            channel.Dispose();
        }

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "Joined", "Joined", "JoinFailed(8)" }));
    }

    [Test]
    [Rule("B-17", "P-07")]
    public void SharedHandler_AfterOneOwnerIsDisposed_DeliversToNobody()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        RtmClient second = new(World.AppId, alice.Handler);
        alice.Login();
        second.Login(string.Empty, "bob");

        second.Dispose();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("B-19", "S-12")]
    public void Dispose_InsideACallback_IsPutOffAndRecordedAsAnAppError()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        int inside = 0;
        alice.Inside["LoggedIn"] = () =>
        {
            alice.Dispose();
            inside = alice.Logout();
        };
        alice.Login();
        world.AdvanceMs(2_000);

        Assert.That(inside, Is.Zero, "the callback still runs on a living client");
        Assert.That(alice.Logout(), Is.EqualTo(-7));
        Assert.That(alice.Log.Texts[^1], Is.EqualTo("LoggedIn"));
        TraceEvent error = world.Trace.Single(traced => traced.Kind == TraceKind.AppError);
        Assert.That(error.Rule, Is.EqualTo("S-12"));
        Assert.That(error.Name, Is.EqualTo("RtmClient.Dispose"));
    }

    [Test]
    [Rule("S-12")]
    public void Dispose_InsideACallbackInStrictMode_Throws()
    {
        using World world = World.Start(
            new SimulationOptions { Unity = new UnityOptions { StrictDisposeInCallback = true } });
        TestUser alice = world.User("alice");
        alice.Inside["LoggedIn"] = alice.Client.Dispose;
        alice.Login();

        Assert.That(
            () => world.AdvanceMs(250),
            Throws.InstanceOf<InvalidOperationException>().With.Message.Contains("deadlock"));
        Assert.That(alice.Logout(), Is.Zero);
    }

    [Test]
    [Rule("S-12")]
    public void Dispose_InsideAnotherClientsCallback_HappensAtOnce()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        int code = 0;
        alice.Inside["LoggedIn"] = () =>
        {
            bob.Dispose();
            code = bob.Logout();
        };
        alice.Login();
        world.AdvanceMs(250);

        Assert.That(code, Is.EqualTo(-7));
    }
}
