using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Apps;

/// <summary>What Unity alone has of the rules of <see cref="HabitTests"/>.</summary>
public sealed class UnityHabitTests
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
