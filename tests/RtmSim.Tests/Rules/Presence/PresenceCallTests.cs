using System;
using System.Collections.Generic;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Presence;

/// <summary>What the four calls of presence have in common: checks, time-outs, numbers.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class PresenceCallTests(Face face)
{
    internal static readonly Dictionary<string, Func<TestUser, string?, int>> Calls =
        new(StringComparer.Ordinal)
        {
            ["query"] = (user, peerId) => user.QueryPeers("bob", peerId!, "carol"),
            ["subscribe"] = (user, peerId) => user.Subscribe("bob", peerId!, "carol"),
            ["unsubscribe"] = (user, peerId) => user.Unsubscribe("bob", peerId!, "carol"),
            ["list"] = (user, _) => user.ListSubscribed(),
        };

    internal static IEnumerable<string> Names => Calls.Keys;

    [Test]
    [Rule("A-11", "A-17", "I-04", "I-10")]
    public void Call_WithOneInvalidId_IsRefusedAsAWhole(
        [Values("query", "subscribe", "unsubscribe")] string name,
        [Values("", "null", "a/b", null)] string? peerId)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int code = Calls[name](alice, peerId);
        world.AdvanceMs(60_000);
        alice.ListSubscribed();
        world.AdvanceMs(1_000);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Subscribed(;0;0)" }));
    }

    [TestCase("query", "Peers(;0;102)")]
    [TestCase("subscribe", "Subscription(102)")]
    [TestCase("unsubscribe", "Subscription(102)")]
    [TestCase("list", "Subscribed(;0;102)")]
    [Rule("S-03")]
    public void Refusal_OnTheCallingThread_IsReportedAsTheOptionsSay(string name, string told)
    {
        foreach (LocalFailureDelivery delivery in Enum.GetValues<LocalFailureDelivery>())
        {
            using World world = World.Start(
                face, new ClientOptions { LocalFailureDelivery = delivery });
            TestUser alice = world.User("alice");

            int code = Calls[name](alice, "dave");
            world.AdvanceMs(1_000);

            Assert.That(code, Is.EqualTo(delivery.IsReturned(face) ? 102 : 0));
            Assert.That(
                alice.Log.Texts,
                Is.EqualTo(delivery.IsCalledBack() ? new[] { told } : Array.Empty<string>()));
        }
    }

    // The answer needs 20 ms: asked on at 10,980 ms it is there at 11,000 ms.
    [TestCase("query", 10_980, "11000 Peers(bob=2,x=2,carol=2;3;0)")]
    [TestCase("query", 10_980.0001, "11000 Peers(;0;4)")]
    [TestCase("subscribe", 10_980, "11000 Subscription(0)")]
    [TestCase("subscribe", 10_980.0001, "11000 Subscription(4)")]
    [TestCase("unsubscribe", 10_980, "11000 Subscription(0)")]
    [TestCase("unsubscribe", 10_980.0001, "11000 Subscription(4)")]
    [TestCase("list", 5_980, "6000 Subscribed(;0;0)")]
    [TestCase("list", 5_980.0001, "6000 Subscribed(;0;2)")]
    [Rule("I-04", "I-10", "I-12", "S-09")]
    public void Answer_AroundTheTimeOut_CountsUpToTheInstant(
        string name, double flowsAtMs, string expected)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Network["alice"].Clog();

        int code = Calls[name](alice, "x");
        world.AdvanceToMs(flowsAtMs);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines[0], Is.EqualTo(expected));
    }

    [TestCase("query", "Peers(;0;4)", 11_000)]
    [TestCase("subscribe", "Subscription(4)", 11_000)]
    [TestCase("unsubscribe", "Subscription(4)", 11_000)]
    [TestCase("list", "Subscribed(;0;2)", 6_000)]
    [Rule("I-04", "I-10", "I-12", "D-12", "S-23")]
    public void Call_WhileReconnectingOrAborted_TimesOut(string name, string text, int atMs)
    {
        using World world = World.Start(face);
        TestUser away = world.Online("alice");
        TestUser evicted = world.Online("bob");
        world.Network.Cut("alice");
        world.Online("bob");
        world.AdvanceToMs(60_000);
        away.Log.Clear();
        evicted.Log.Clear();

        int[] codes = new[] { Calls[name](away, "x"), Calls[name](evicted, "x") };
        world.AdvanceMs(60_000);

        string[] expected = [$"{59_000 + atMs} {text}"];
        Assert.That(codes, Is.All.Zero);
        Assert.That(away.Log.Lines, Is.EqualTo(expected));
        Assert.That(evicted.Log.Lines, Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Names))]
    [Rule("S-22")]
    public void Call_UnansweredAtLogout_FailsBeforeOnLogout(string name)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network["alice"].Clog(Direction.Down);

        Calls[name](alice, "x");
        alice.Logout();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Has.Count.EqualTo(3));
        Assert.That(alice.Log.Texts[0], Does.EndWith("1)"));
        Assert.That(alice.Log.Texts[1], Is.EqualTo("LoggedOut(0)"));
    }
}
