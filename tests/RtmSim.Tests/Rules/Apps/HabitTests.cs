using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Apps;

/// <summary>What apps do that the documentation does not tell them to.</summary>
public sealed class HabitTests
{
    [Test]
    [Rule("B-18")]
    public void Handlers_AttachedAfterTheCallButBeforeItsResult_AreCalled()
    {
        using World world = World.Start();
        RtmClientEventHandler handler = new();
        RtmClient client = new(World.AppId, handler);
        List<string> log = [];

        client.Login(string.Empty, "alice");
        handler.OnLoginSuccess = _ => log.Add("first");
        handler.OnLoginSuccess += _ => log.Add("second");
        world.AdvanceMs(250);

        Assert.That(log, Is.EqualTo(new[] { "first", "second" }));
    }

    [Test]
    [Rule("B-18")]
    public void Handlers_AttachedAfterTheResult_AreNotCalledForIt()
    {
        using World world = World.Start();
        RtmClientEventHandler handler = new();
        RtmClient client = new(World.AppId, handler);
        List<string> log = [];

        client.Login(string.Empty, "alice");
        world.AdvanceMs(250);
        handler.OnLoginSuccess = _ => log.Add("late");
        world.AdvanceMs(1_000);

        Assert.That(log, Is.Empty);
    }

    [Test]
    [Rule("B-21", "B-22", "D-13")]
    public void Join_BeforeTheLogin_ReturnsACodeAndTheChannelIsGoodLater()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestChannel lobby = alice.Channel("lobby");

        int before = lobby.Join();
        alice.Login();
        int during = lobby.Join();
        world.AdvanceMs(250);
        alice.Log.Clear();
        int after = lobby.Join();
        world.AdvanceMs(20);

        Assert.That((before, during, after), Is.EqualTo((102, 102, 0)));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Joined" }));
    }

    [Test]
    [Rule("F-02", "Q-07")]
    public void Channel_CreatedInEveryFrame_IsOneObjectWithItsFirstHandler()
    {
        using World world = World.Start();
        TestChannel lobby = world.Members("lobby", "alice")[0];
        int strangers = 0;

        for (int frame = 0; frame < 600; frame++)
        {
            RtmChannel again = lobby.User.Client.CreateChannel(
                "lobby", new RtmChannelEventHandler { OnLeave = (_, _) => strangers++ });
            Assert.That(again, Is.SameAs(lobby.Object));
            world.AdvanceMs(1_000.0 / 60);
        }

        lobby.Leave();
        world.AdvanceMs(0);
        Assert.That(lobby.Log.Texts, Is.EqualTo(new[] { "Left(0)" }));
        Assert.That(strangers, Is.Zero);
    }

    [TestCaseSource(nameof(Orders))]
    [Rule("B-08", "B-12", "B-13")]
    public void Dispose_InAnyOrderAndTwice_IsHarmlessAndSilent(string order)
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        Dictionary<char, IDisposable> parts = PartsOf(alice);

        foreach (char part in order + order)
        {
            parts[part].Dispose();
            world.AdvanceMs(100);
        }

        world.AdvanceMs(60_000);
        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "-alice", "Count(1)" }));
        Assert.That(alice.User.Login(), Is.EqualTo(-7));
    }

    [Test]
    [Rule("B-01", "B-02")]
    public void Clients_SeveralInOneProcess_AreAsIfInSeveral()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        TestUser phone = world.User("carol");
        TestUser elsewhere = world.User("bob", new string('e', 32));
        phone.Login();
        elsewhere.Login();
        world.AdvanceMs(1_000);
        phone.Log.Clear();
        elsewhere.Log.Clear();

        alice.Send("carol", "to carol");
        bob.Send("carol", "from bob");
        alice.Send("bob", "to bob");
        world.AdvanceMs(1_000);

        Assert.That(phone.Log.Texts, Is.EqualTo(new[] { "alice: to carol", "bob: from bob" }));
        Assert.That(bob.Log.Texts, Does.Contain("alice: to bob"));
        Assert.That(elsewhere.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("P-08", "S-14")]
    public void Calls_InsideCallbacks_BuildAWholeSession()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestChannel lobby = alice.Channel("lobby");
        alice.Inside["OnLoginSuccess"] = () => lobby.Join();
        alice.Inside["Joined"] = () => lobby.Send("hello");
        alice.Inside["ChannelSent(0)"] = () => lobby.Leave();
        alice.Inside["Left(0)"] = () => alice.Logout();
        alice.Inside["OnLogout(0)"] = () => alice.Login();

        alice.Login();
        world.AdvanceMs(1_500);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "SC(2,1)", "OnLoginSuccess", "SC(3,2)",
            "Joined", "Count(1)", "ChannelSent(0)", "Left(0)",
            "OnLogout(0)", "SC(1,6)",
            "SC(2,1)", "OnLoginSuccess", "SC(3,2)",
            "Joined", "Count(1)", "ChannelSent(0)", "Left(0)",
        }));
    }

    private static Dictionary<char, IDisposable> PartsOf(TestChannel alice)
    {
        RtmClient client = alice.User.Client;
        RtmCallManager calls = client.GetRtmCallManager(new RtmCallEventHandler());
        return new Dictionary<char, IDisposable>
        {
            ['c'] = client,
            ['r'] = alice.Object,
            ['a'] = client.CreateChannelAttribute(),
            ['m'] = calls,
            ['i'] = calls.CreateLocalCallInvitation("bob"),
        };
    }

    private static IEnumerable<string> Orders() => Permutations("crami");

    private static IEnumerable<string> Permutations(string parts) => parts.Length == 1
        ? [parts]
        : parts.SelectMany((part, i) =>
            Permutations(parts.Remove(i, 1)).Select(rest => part + rest));
}
