using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Tests.Rules.Faces;

/// <summary>What all calls have in common, whatever the API.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class SharedProfileTests(Face face)
{
    private static readonly Dictionary<string, Func<TestUser, int>> Calls =
        new(StringComparer.Ordinal)
        {
            ["send"] = user => user.Send("bob", "hi"),
            ["send in a channel"] = user => user.Channel("room").Send("hi"),
            ["join"] = user => user.Channel("room").Join(),
            ["leave"] = user => user.Channel("room").Leave(),
            ["get members"] = user => user.Channel("room").GetMembers(),
            ["count members"] = user => user.CountMembers("room"),
            ["renew"] = user => user.Renew(string.Empty),
            ["query"] = user => user.QueryPeers("bob"),
            ["subscribe"] = user => user.Subscribe("bob"),
            ["unsubscribe"] = user => user.Unsubscribe("bob"),
            ["list"] = user => user.ListSubscribed(),
            ["set"] = user => user.Set("a=1"),
            ["update"] = user => user.Update("a=1"),
            ["delete"] = user => user.Delete("a"),
            ["clear"] = user => user.Clear(),
            ["read"] = user => user.Read("bob"),
            ["read keys"] = user => user.ReadKeys("bob", "a"),
            ["set in"] = user => user.SetIn("room", notify: false, "a=1"),
            ["update in"] = user => user.UpdateIn("room", notify: false, "a=1"),
            ["delete in"] = user => user.DeleteIn("room", notify: false, "a"),
            ["clear in"] = user => user.ClearIn("room"),
            ["read in"] = user => user.ReadIn("room"),
            ["read keys in"] = user => user.ReadKeysIn("room", "a"),
        };

    private static IEnumerable<string> Names => Calls.Keys;

    [Test]
    [Rule("S-02", "D-13")]
    public void Checks_OfTheLogin_ComeBeforeThoseOfTheArguments()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");

        Assert.That(alice.Send("not/valid", "hi"), Is.EqualTo(102));
        alice.Login();
        world.AdvanceMs(250);
        Assert.That(alice.Send("not/valid", new string('x', 40_000)), Is.EqualTo(6));
        Assert.That(alice.Send("bob", new string('x', 40_000)), Is.EqualTo(7));
    }

    [TestCaseSource(nameof(Names))]
    [Rule("D-13", "G-08", "H-04", "H-07", "I-04", "I-10", "I-12", "J-08", "K-06", "N-02")]
    public void Calls_WithoutALogin_AreRefusedWith102AndSayNothingLater(string name)
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");

        Assert.That(Calls[name](alice), Is.EqualTo(102));
        world.AdvanceMs(60_000);
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("F-03")]
    public void Channels_ThreeThousand_CanBeMadeAndAnyCanBeJoined()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 3_000; i++)
        {
            alice.Channel($"c{i}");
        }

        alice.Channel("c2999").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Joined", "Count(1)" }));
    }

    [Test]
    [Rule("PR-17")]
    public void Attributes_WithTabsAndLongValues_ComeIntact()
    {
        using World world = World.Start(face);
        (_, TestUser bob) = world.Pair();
        string value = "a\tb\t" + new string('x', 5_000) + "\n\t";
        world.Service.SetUserAttribute("alice", "tabs\t", value);

        bob.Read("alice");
        world.AdvanceMs(100);

        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { $"alice(tabs\t={value};1;0)" }));
    }

    [Test]
    [Rule("A-13")]
    public void AttributeValue_Empty_IsRefused()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        Assert.That(alice.Set("a=1", "b="), Is.EqualTo(3));
        Assert.That(alice.UpdateIn("room", notify: false, "a="), Is.EqualTo(3));
    }

    [Test]
    [Rule("A-02")]
    public void ChannelId_AtTheLimit_Is64BytesInclusiveInACount()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        Assert.That(alice.Channel(new string('c', 64)).Join(), Is.Zero);
        Assert.That(alice.CountMembers(new string('c', 64)), Is.Zero);
        Assert.That(alice.CountMembers(new string('c', 65)), Is.EqualTo(2));
    }

    [Test]
    [Rule("S-02", "S-62")]
    public void Checks_OnTheWorker_ComeAfterThoseOfTheCallingThread()
    {
        using World world = World.Start(face);
        TestChannel lobby = world.Members("lobby", "alice")[0];
        for (int i = 0; i < 5; i++)
        {
            lobby.GetMembers();
        }

        lobby.Leave();
        lobby.GetMembers();
        world.AdvanceMs(0);

        Assert.That(
            lobby.Log.Texts, Is.EqualTo(new[] { "Left(0)", "Members(;0;4)" }),
            "the rate is looked at before the membership");
    }

    [Test]
    [Rule("S-80")]
    public void Join_ThatTimedOut_IsTakenBackAtTheService()
    {
        using World world = World.Start(face);
        TestChannel other = world.Members("lobby", "bob")[0];
        TestChannel lobby = world.Online("alice").Channel("lobby");
        world.Network["alice"].Clog(RtmSim.Network.Direction.Down);
        lobby.Join();
        world.AdvanceMs(1_000);
        Assert.That(other.Log.Texts, Does.Contain("+alice"));

        world.AdvanceMs(10_000);

        Assert.That(other.Log.Texts, Does.Contain("-alice"));
        Assert.That(lobby.Log.Texts, Is.EqualTo(new[] { "JoinFailed(4)" }));
    }

    [TestCase("Grüße, 你好, привет")]
    [TestCase("👩‍👩‍👧‍👦 and é")]
    [Rule("PR-18")]
    public void Texts_InAnyScript_ComeAsTheyWereSent(string text)
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.User.Send("bob", text);
        alice.Send(text);
        world.Service.SetUserAttribute("alice", "name", text);
        bob.User.Read("alice");
        world.AdvanceMs(100);

        Assert.That(bob.User.Messages.Single().GetText(), Is.EqualTo(text));
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo(text));
        Assert.That(bob.Log.Texts[^1], Does.Contain(text));
    }

    [Test]
    [Rule("B-19", "S-12")]
    public void Dispose_InsideACallback_IsPutOffAndAnErrorOfTheApp()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        alice.Inside["LoggedIn"] = alice.Dispose;

        alice.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn" }));
        Assert.That(
            world.Trace.Count(each => each.Kind == TraceKind.AppError && each.Rule == "S-12"),
            Is.EqualTo(1));
    }

    [Test]
    [Rule("S-85")]
    public void Crash_OfAMember_SaysNoGoodbyeAndGetsNoCallback()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.User.Crash();
        bob.Send("still there?");
        world.AdvanceMs(29_000);
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "ChannelSent(0)" }));
        world.AdvanceMs(2_000);

        Assert.That(
            bob.Log.Texts, Is.EqualTo(new[] { "ChannelSent(0)", "-alice", "Count(1)" }));
        Assert.That(alice.Log.Texts, Is.Empty);
    }
}
