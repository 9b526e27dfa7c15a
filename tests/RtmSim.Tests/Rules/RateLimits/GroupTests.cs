using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>Which calls are counted, and with which others (Q-02 to Q-08, S-62, S-63).</summary>
public sealed class GroupTests
{
    [Test]
    [Rule("Q-02", "Q-04", "E-13", "G-07")]
    public void Messages_AllOverloadsPeersAndChannels_ShareOneBudget()
    {
        using World world = World.Start();
        (TestChannel alice, _) = world.RoomOfTwo();
        TestChannel second = alice.User.Channel("second");
        second.Join();
        world.AdvanceMs(5_000);
        alice.Log.Clear();
        RtmClient client = alice.User.Client;

        for (int i = 0; i < 45; i++)
        {
            client.SendMessageToPeer("bob", client.CreateMessage("1"));
            client.SendMessageToPeer("bob", client.CreateMessage("2"), default);
            alice.Object.SendMessage(client.CreateMessage("3"));
            second.Object.SendMessage(client.CreateMessage("4"), default);
        }

        world.AdvanceMs(0);
        string[] within = [.. alice.Log.Texts];
        int peer = alice.User.Send("bob", "5");
        int channel = second.Send("6");
        world.AdvanceMs(0);

        Assert.That(within, Is.Empty);
        Assert.That((peer, channel), Is.EqualTo((0, 0)));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(5)", "ChannelSent(3)" }));
    }

    [Test]
    [Rule("Q-03", "E-13")]
    public void TooOften_PeerMessage_ReturnsZeroAndHasNoOtherEffect()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        for (int i = 0; i < 180; i++)
        {
            alice.Send("bob", "hi");
        }

        world.AdvanceMs(100);
        alice.Log.Clear();

        int code = alice.Send("bob", "one too many", offline: true);
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1100 Sent(5)" }));
        Assert.That(alice.Results.Last(), Is.EqualTo((alice.LastMessageId, 5)));
        Assert.That(bob.Messages, Has.Count.EqualTo(180));
    }

    [Test]
    [Rule("Q-03", "F-12")]
    public void TooOften_Join_HasNoEffectOnTheMembership()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        bob.Leave();
        bob.Join();
        bob.Leave();
        bob.Join();
        bob.Leave();

        int code = bob.Join();
        world.AdvanceMs(60_000);
        alice.GetMembers();
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(bob.Log.Count("JoinFailed(8)"), Is.EqualTo(1));
        Assert.That(bob.Log.Count("Joined"), Is.Zero);
        Assert.That(alice.Log.Texts.Last(), Is.EqualTo("Members(alice;1;0)"));
    }

    [Test]
    [Rule("S-62", "F-10", "F-12")]
    public void ThreeQuickJoins_OfOneChannel_GiveOkSixEight()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);

        alice.Channel("room").Join();
        alice.Channel("room").Join();
        alice.Channel("room").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "JoinFailed(6)", "JoinFailed(8)", "Joined", "Count(1)",
        }));
    }

    [Test]
    [Rule("Q-05", "S-62")]
    public void CommonJoinBudget_Exhausted_IsTestedBeforeTheChannels()
    {
        using World world = World.Start();
        RateProbe probe = new(world, "join any");
        probe.TryMany(48);
        TestChannel room = probe.User.Channel("room");
        room.Join();
        room.Join();
        world.AdvanceMs(0);
        probe.User.Log.Clear();

        // Already joining, over the channel's budget and over the common one: the last is named.
        room.Join();
        world.AdvanceMs(0);

        Assert.That(probe.User.Log.Texts, Is.EqualTo(new[] { "JoinFailed(7)" }));
    }

    [Test]
    [Rule("S-62")]
    public void Join_RefusedWithSevenEightSixOrFive_ChargesTheLimitersItPassed()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 20; i++)
        {
            alice.Channel($"c{i}").Join();
        }

        alice.Channel("c0").Join();
        alice.Channel("c0").Join();
        alice.Channel("x").Join();
        alice.Channel("x").Join();
        alice.Channel("x").Join();
        world.AdvanceMs(0);
        string[] refused = [.. alice.Log.Texts];
        alice.Log.Clear();
        for (int i = 0; i < 26; i++)
        {
            alice.Channel($"y{i}").Join();
        }

        world.AdvanceMs(0);

        Assert.That(refused, Is.EqualTo(new[]
        {
            "JoinFailed(6)", "JoinFailed(8)", "JoinFailed(5)", "JoinFailed(5)", "JoinFailed(8)",
        }));
        Assert.That(alice.Log.Count("JoinFailed(5)"), Is.EqualTo(25));
        Assert.That(alice.Log.Texts.Last(), Is.EqualTo("JoinFailed(7)"));
    }

    [Test]
    [Rule("S-62")]
    public void Join_RefusedWithSeven_DoesNotUseTheChannelsBudget()
    {
        using World world = World.Start();
        RateProbe probe = new(world, "join any");
        probe.TryMany(50);
        TestChannel room = probe.User.Channel("room");
        room.Join();
        room.Join();
        world.AdvanceMs(3_000);
        probe.User.Log.Clear();

        room.Join();
        room.Leave();
        room.Join();
        world.AdvanceMs(100);

        Assert.That(
            probe.User.Log.Texts, Is.EqualTo(new[] { "Left(0)", "Joined", "Count(1)" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("Q-05", "S-63", "B-15", "F-12")]
    public void JoinBudgetOfAChannel_ObjectReleasedOrLeft_IsNotGivenBack(bool release)
    {
        using World world = World.Start(new UnityOptions { StaleChannelCache = false });
        TestUser alice = world.Online("alice");
        int refused = 0;

        for (int i = 0; i < 4; i++)
        {
            RtmChannel channel = alice.Client.CreateChannel("room", new RtmChannelEventHandler
            {
                OnJoinFailure = (_, code) => refused += (int)code,
            });
            channel.Join();
            world.AdvanceMs(300);
            if (release)
            {
                channel.Dispose();
            }
            else
            {
                channel.Leave();
            }
        }

        Assert.That(refused, Is.EqualTo(8 + 8));
    }

    [Test]
    [Rule("S-62", "H-03")]
    public void GetMembers_OutsideTheChannel_Counts()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        for (int i = 0; i < 6; i++)
        {
            alice.Channel($"c{i}").GetMembers();
        }

        world.AdvanceMs(0);

        Assert.That(alice.Log.Texts, Is.EqualTo(
            Enumerable.Repeat("Members(;0;5)", 5).Append("Members(;0;4)")));
    }

    [Test]
    [Rule("S-62")]
    public void CallsThatTimeOut_Count()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Network.Cut("alice");
        for (int i = 0; i < 181; i++)
        {
            alice.Send("bob", "hi");
        }

        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Count("Sent(5)"), Is.EqualTo(1));
        Assert.That(alice.Log.Count("Sent(2)"), Is.EqualTo(180));
    }

    [Test]
    [Rule("S-04", "S-62")]
    public void ChannelSend_WithoutMembership_NeitherUsesNorMeetsTheBudget()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        TestChannel outside = alice.Channel("room");

        for (int i = 0; i < 200; i++)
        {
            outside.Send("hi");
        }

        for (int i = 0; i < 181; i++)
        {
            alice.Send("nobody", "hi");
        }

        outside.Send("hi");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Count("ChannelSent(1)"), Is.EqualTo(201));
        Assert.That(alice.Log.Count("Sent(3)"), Is.EqualTo(180));
        Assert.That(alice.Log.Count("Sent(5)"), Is.EqualTo(1));
    }

    [Test]
    [Rule("S-64", "C-07")]
    public void Login_AnsweredAlreadyOrRefusedAtOnce_IsNotCounted()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        alice.Client.Login(string.Empty, "a/b");
        alice.Client.Login("no token at all", "alice");
        alice.Login();
        alice.Login();
        alice.Login();
        alice.Logout();
        alice.Login();
        alice.Logout();

        alice.Login();
        world.AdvanceMs(0);

        Assert.That(alice.Log.Count("OnLoginFailure(8)"), Is.EqualTo(2));
        Assert.That(alice.Log.Count("OnLoginFailure(10)"), Is.EqualTo(1));
        Assert.That(alice.Log.Texts.Last(), Is.EqualTo("OnLoginFailure(10)"));
    }

    [Test]
    [Rule("Q-07")]
    public void LeaveLogoutAndCreate_ManyTimes_AreNotLimited()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        for (int i = 0; i < 500; i++)
        {
            alice.Channel($"c{i}").Leave();
            alice.Client.CreateMessage("hi");
        }

        alice.Logout();
        for (int i = 0; i < 500; i++)
        {
            alice.Logout();
        }

        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Count("Left(3)"), Is.EqualTo(500));
        Assert.That(alice.Log.Count("OnLogout(102)"), Is.EqualTo(500));
        Assert.That(alice.Log.Count("OnLogout(0)"), Is.EqualTo(1));
    }

    [Test]
    [Rule("Q-08")]
    public void ChannelTraffic_AboveTheAdvice_IsDeliveredInFull()
    {
        using World world = World.Start();
        IReadOnlyList<TestChannel> room = world.Room("alice", "bob", "carol");

        for (int i = 0; i < 180; i++)
        {
            room[0].Send("a");
            room[1].Send("b");
        }

        world.AdvanceMs(1_000);

        Assert.That(room[2].Messages, Has.Count.EqualTo(360));
    }

    [TestCase(5_999.9999, "JoinFailed(8)")]
    [TestCase(6_000.0, "Joined")]
    [Rule("S-63")]
    public void Budget_AfterAReconnection_IsStillUsed(double thirdJoinMs, string expected)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        TestChannel room = alice.Channel("room");
        world.AdvanceToMs(1_000);
        world.CutFor("alice", 4_100);
        room.Join();
        room.Leave();
        world.AdvanceToMs(4_900);
        room.Join();
        room.Leave();
        world.AdvanceToMs(thirdJoinMs);
        string[] before = [.. alice.Log.Texts];
        alice.Log.Clear();

        room.Join();
        world.AdvanceMs(20);

        Assert.That(before, Is.EqualTo(new[] { "Left(0)", "Left(0)", "SC(4,5)", "SC(3,2)" }));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { expected }));
    }
}
