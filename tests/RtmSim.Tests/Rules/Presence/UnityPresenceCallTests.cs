using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Presence;

/// <summary>What Unity alone has of the rules of <see cref="PresenceCallTests"/>.</summary>
public sealed class UnityPresenceCallTests
{
    [Test]
    [Rule("A-18")]
    public void Call_WithNullArray_FailsInTheWrapper()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        Action[] calls =
        [
            () => alice.QueryPeers(null!), () => alice.Subscribe(null!),
            () => alice.Unsubscribe(null!),
        ];

        foreach (Action call in calls)
        {
            Assert.That(call, Throws.InstanceOf<NullReferenceException>());
        }
    }

    [TestCaseSource(typeof(PresenceCallTests), nameof(PresenceCallTests.Names))]
    [Rule("I-04", "I-10", "I-12", "B-08")]
    public void Call_NotLoggedInNotInitializedOrDisposed_ReturnsTheCodeAlone(string name)
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser broken = world.User("bob", "too-short");
        TestUser disposed = world.Online("carol");
        disposed.Dispose();

        int[] codes = new[] { alice, broken, disposed }
            .Select(user => PresenceCallTests.Calls[name](user, "dave"))
            .ToArray();
        world.AdvanceMs(60_000);

        Assert.That(codes, Is.EqualTo(new[] { 102, 101, -7 }));
        Assert.That(alice.Log.Texts.Concat(broken.Log.Texts), Is.Empty);
        Assert.That(disposed.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-60")]
    public void RequestIds_ByReference_AreThoseOfTheCallbacks()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        List<long> called = RequestIds(alice);
        long[] ids = [1_001, 1_002, 1_003, 1_004];

        CallAll(alice, ids);
        world.AdvanceMs(1_000);

        Assert.That(called, Is.EqualTo(ids));
        Assert.That(ids, Is.Unique.And.All.LessThan(1_000));
    }

    [Test]
    [Rule("S-60")]
    public void RequestIds_EchoChosen_AreTheCallers()
    {
        using World world = World.Start(
            new UnityOptions { RequestIdMode = RequestIdMode.EchoCaller });
        TestUser alice = world.Online("alice");
        List<long> called = RequestIds(alice);
        long[] ids = [1_001, 1_002, 1_003, 1_004];

        CallAll(alice, ids);
        world.AdvanceMs(1_000);

        Assert.That(called, Is.EqualTo(new[] { 1_001, 1_002, 1_003, 1_004 }));
        Assert.That(ids, Is.EqualTo(called));
    }

    private static void CallAll(TestUser user, long[] ids)
    {
        string[] bob = ["bob"];
        user.Client.QueryPeersOnlineStatus(bob, ref ids[0]);
        user.Client.SubscribePeersOnlineStatus(bob, ref ids[1]);
        user.Client.UnsubscribePeersOnlineStatus(bob, ref ids[2]);
        user.Client.QueryPeersBySubscriptionOption(
            PEER_SUBSCRIPTION_OPTION.PEER_SUBSCRIPTION_OPTION_ONLINE_STATUS, ref ids[3]);
    }

    private static List<long> RequestIds(TestUser user)
    {
        List<long> ids = new();
        user.Handler.OnQueryPeersOnlineStatusResult += (_, id, _, _, _) => ids.Add(id);
        user.Handler.OnSubscriptionRequestResult += (_, id, _) => ids.Add(id);
        user.Handler.OnQueryPeersBySubscriptionOptionResult += (_, id, _, _, _) => ids.Add(id);
        return ids;
    }
}
