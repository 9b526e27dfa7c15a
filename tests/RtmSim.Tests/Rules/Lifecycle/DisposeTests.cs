using System;
using System.Linq;
using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Lifecycle;

public sealed class DisposeTests
{
    [Test]
    [Rule("B-07", "S-76")]
    public void Dispose_WhileConnected_TakesNoVirtualTime()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        Duration before = world.Simulation.Elapsed;

        alice.Client.Dispose();

        Assert.That(world.Simulation.Elapsed, Is.EqualTo(before));
    }

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
        alice.Client.Dispose();
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

        alice.Client.Dispose();
        alice.Client.Dispose();

        Assert.That(alice.Login(), Is.EqualTo(-7));
        Assert.That(alice.Logout(), Is.EqualTo(-7));
        Assert.That(alice.Send("bob", message), Is.EqualTo(-7));
        Assert.That(alice.Client.GetChannelMemberCount(["lobby"], 1), Is.EqualTo(-7));
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

        lobby.Object.Dispose();
        lobby.Object.Dispose();

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
        alice.Channel("lobby").Object.Dispose();

        RtmChannel again = alice.Client.CreateChannel("lobby", new RtmChannelEventHandler());

        Assert.That(again, Is.Not.SameAs(alice.Channel("lobby").Object));
        Assert.That(again.Join(), Is.EqualTo(0));
    }

    [Test]
    [Rule("B-12", "B-13", "C-20")]
    public void Dispose_WhileConnected_LogsOutAtTheServiceAndIsSilentHere()
    {
        using World world = World.Start();
        TestChannel alice = world.Members("lobby", "alice", "bob")[0];
        TestChannel bob = alice.User.World.Online("carol").Channel("lobby");
        bob.Join();
        world.AdvanceMs(3_000);
        alice.Log.Clear();
        bob.Log.Clear();
        long start = world.ElapsedMs;

        alice.User.Client.Dispose();
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines[0], Is.EqualTo($"{start + 20} -alice"));
        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("B-12", "D-07")]
    public void Dispose_WithTheLinkDown_IsSeenAtThe30SecondMarkOnly()
    {
        using World world = World.Start();
        TestChannel alice = world.Members("lobby", "alice", "bob")[0];
        TestUser bob = world.Online("carol");
        bob.Channel("lobby").Join();
        world.AdvanceMs(3_000);
        bob.Log.Clear();
        long cut = world.ElapsedMs;
        world.Network.Cut("alice");
        world.AdvanceMs(1_000);

        alice.User.Client.Dispose();
        world.Network.Restore("alice");
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines[0], Is.EqualTo($"{cut + 30_010} -alice"));
    }

    [Test]
    [Rule("B-13")]
    public void Dispose_WithCallbacksQueued_DiscardsThem()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Login();
        alice.Login();

        alice.Client.Dispose();
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("B-13", "D-01")]
    public void Dispose_InEveryState_IsASilentEnd()
    {
        using World world = World.Start();
        TestUser fresh = world.User("fresh");
        TestUser connecting = world.User("connecting");
        TestUser lost = world.Online("lost");
        TestUser evicted = world.Online("evicted");
        TestUser other = world.User("evicted");
        connecting.Login();
        other.Login();
        world.Network.Cut("lost");
        world.AdvanceMs(10);
        world.AdvanceMs(4_000);
        connecting = world.User("late");
        connecting.Login();
        world.AdvanceMs(10);
        TestUser[] all = [fresh, connecting, lost, evicted];
        foreach (TestUser user in all)
        {
            user.Log.Clear();
            user.Client.Dispose();
        }

        world.Network.Restore("lost");
        world.AdvanceMs(60_000);

        Assert.That(all.SelectMany(user => user.Log.Lines), Is.Empty);
    }

    [Test]
    [Rule("B-14", "F-24")]
    public void ChannelDispose_WhileJoined_LeavesWithoutOnLeave()
    {
        using World world = World.Start();
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        long start = world.ElapsedMs;

        members[0].Object.Dispose();
        world.AdvanceMs(5_000);

        Assert.That(members[0].Log.Lines, Is.Empty);
        Assert.That(members[1].Log.Lines[0], Is.EqualTo($"{start + 20} -alice"));
    }

    [Test]
    [Rule("B-14")]
    public void ChannelDispose_WithoutLogin_SendsAndReportsNothing()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        alice.Channel("lobby").Object.Dispose();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(world.Simulation.EventsRun, Is.Zero);
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
        alice.Inside["OnLoginSuccess"] = () =>
        {
            alice.Client.Dispose();
            inside = alice.Logout();
        };
        alice.Login();
        world.AdvanceMs(2_000);

        Assert.That(inside, Is.Zero, "the callback still runs on a living client");
        Assert.That(alice.Logout(), Is.EqualTo(-7));
        Assert.That(alice.Log.Texts[^1], Is.EqualTo("OnLoginSuccess"));
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
        alice.Inside["OnLoginSuccess"] = alice.Client.Dispose;
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
        alice.Inside["OnLoginSuccess"] = () =>
        {
            bob.Client.Dispose();
            code = bob.Logout();
        };
        alice.Login();
        world.AdvanceMs(250);

        Assert.That(code, Is.EqualTo(-7));
    }

    [Test]
    [Rule("S-29")]
    public void Login_AfterTheSameUsersClientWasDisposed_EvictsNobody()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        alice.Client.Dispose();

        TestUser again = world.User("alice");
        again.Login();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(again.State, Is.EqualTo(CONNECTION_STATE.CONNECTION_STATE_CONNECTED));
        Assert.That(
            world.Trace.Any(traced => traced.Name == "session evicted"), Is.False);
    }
}
