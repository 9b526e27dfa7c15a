using System;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Attributes;

/// <summary>Attribute objects and request IDs at the face.</summary>
public sealed class AttributeObjectTests
{
    [Test]
    [Rule("K-11", "S-44")]
    public void Arguments_ChangedAfterTheCall_HaveNoEffect()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        long id = 0;
        RtmAttribute[] own = [new RtmAttribute { key = "a", value = "1" }];
        RtmChannelAttribute[] made = alice.OfChannel("b=2");
        string[] keys = ["a"];

        alice.Client.SetLocalUserAttributes(own, 1, ref id);
        alice.Client.SetChannelAttributes("room", made, default, 0L);
        alice.Client.GetUserAttributesByKeys("alice", keys, 0L);
        own[0].value = "changed";
        made[0].SetValue("changed");
        made[0].Dispose();
        keys[0] = "changed";
        alice.Read("alice");
        alice.ReadIn("room");
        world.AdvanceMs(100);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "Set(0)", "SetIn(0)", "alice(a=1;1;0)", "alice(a=1;1;0)", "Attributes(b=2;1;0)",
        }));
    }

    [Test]
    [Rule("B-11")]
    public void Attribute_Disposed_HasMinus7AllOver()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        RtmChannelAttribute attribute = alice.OfChannel("a=1")[0];
        attribute.SetLastUpdateTs(5);
        attribute.SetLastUpdateUserId("bob");
        string before = Show(attribute);

        attribute.Dispose();
        attribute.Dispose();
        attribute.SetKey("b");

        Assert.That(before, Is.EqualTo("a=1 bob 5"));
        Assert.That(Show(attribute), Is.EqualTo("-7=-7 -7 -7"));
        Assert.That(
            alice.Client.SetChannelAttributes("room", [attribute], default, 0L), Is.EqualTo(3));
    }

    [Test]
    [Rule("B-07", "B-08")]
    public void Attributes_OfADisposedClient_AreReleasedWithIt()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        RtmChannelAttribute[] made = alice.OfChannel("a=1", "b=2");

        alice.Dispose();

        Assert.That(made.Select(Show), Is.All.EqualTo("-7=-7 -7 -7"));
        Assert.That(alice.Client.CreateChannelAttribute(), Is.Null);
    }

    [Test]
    [Rule("B-11")]
    public void Attribute_FromAConstructor_HasNothingBehindIt()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        RtmChannelAttribute filled = new(IRtmApiNative.MESSAGE_FLAG.RECEIVE);
        filled.SetKey("a");
        filled.SetValue("1");
        RtmChannelAttribute copy = new(filled, IRtmApiNative.MESSAGE_FLAG.RECEIVE);
        RtmChannelAttribute empty = new(IRtmApiNative.MESSAGE_FLAG.SEND);

        Assert.That(Show(copy), Is.EqualTo("a=1  0"));
        Assert.That(Show(empty), Is.EqualTo("-7=-7 -7 -7"));
        Assert.That(
            alice.Client.SetChannelAttributes("room", [copy], default, 0L), Is.EqualTo(3));
        Assert.That(
            () => alice.Client.SetChannelAttributes("room", [null!], default, 0L),
            Throws.InstanceOf<NullReferenceException>());
    }

    [TestCase(RequestIdMode.SdkAssigned)]
    [TestCase(RequestIdMode.EchoCaller)]
    [Rule("S-60")]
    public void RequestIds_OfAllCalls_ComeBackInTheirCallbacks(RequestIdMode mode)
    {
        using World world = World.Start(new UnityOptions { RequestIdMode = mode });
        TestUser alice = world.Online("alice");
        RtmClient client = alice.Client;
        RtmAttribute[] own = [new RtmAttribute { key = "a", value = "1" }];
        RtmChannelAttribute[] made = alice.OfChannel("a=1");
        string[] keys = ["a"];
        long[] ids = [.. Enumerable.Range(9_001, 10).Select(id => (long)id)];

        client.SetLocalUserAttributes(own, 1, ref ids[0]);
        client.AddOrUpdateLocalUserAttributes(own, 1, ref ids[1]);
        client.DeleteLocalUserAttributesByKeys(keys, ref ids[2]);
        client.GetUserAttributes("alice", ref ids[3]);
        client.GetUserAttributesByKeys("alice", keys, ref ids[4]);
        client.SetChannelAttributes("room", made, default, ref ids[5]);
        client.AddOrUpdateChannelAttributes("room", made, default, ref ids[6]);
        client.DeleteChannelAttributesByKeys("room", keys, false, ref ids[7]);
        client.GetChannelAttributes("room", ref ids[8]);
        client.GetChannelAttributesByKeys("room", keys, ref ids[9]);
        world.AdvanceMs(100);

        Assert.That(alice.RequestIds, Is.EqualTo(ids));
        Assert.That(ids, Is.Unique);
        Assert.That(
            ids,
            mode == RequestIdMode.EchoCaller ? Has.All.GreaterThan(9_000) : Has.All.LessThan(100));
    }

    private static string Show(RtmChannelAttribute attribute) =>
        $"{attribute.GetKey()}={attribute.GetValue()} {attribute.GetLastUpdateUserId()} "
        + $"{attribute.GetLastUpdateTs()}";
}
