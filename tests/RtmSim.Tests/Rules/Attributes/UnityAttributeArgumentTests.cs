using System;
using System.Collections.Generic;
using System.Linq;
using agora_rtm;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Attributes;

/// <summary>What Unity alone has of the rules of <see cref="AttributeArgumentTests"/>.</summary>
public sealed class UnityAttributeArgumentTests
{
    [Test]
    [Rule("A-13", "S-42")]
    public void Value_NullOrEmpty_IsRefused()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        long id = 4711;
        RtmAttribute[] missing = [new RtmAttribute { key = "a" }];
        RtmChannelAttribute unset = alice.Client.CreateChannelAttribute();
        unset.SetKey("a");

        Assert.That(alice.Set("a="), Is.EqualTo(3));
        Assert.That(alice.Update("a="), Is.EqualTo(3));
        Assert.That(alice.SetIn("room", notify: false, "a="), Is.EqualTo(3));
        Assert.That(alice.UpdateIn("room", notify: false, "a="), Is.EqualTo(3));
        Assert.That(alice.Client.SetLocalUserAttributes(missing, 1, ref id), Is.EqualTo(3));
        Assert.That(
            alice.Client.SetChannelAttributes("room", [unset], default, 0L), Is.EqualTo(3));
        unset.SetValue(null!);
        Assert.That(
            alice.Client.SetChannelAttributes("room", [unset], default, 0L), Is.EqualTo(3));
        Assert.That(id, Is.EqualTo(4711));
    }

    [Test]
    [Rule("S-42", "A-18", "A-21")]
    public void Lists_NullEmptyOrNamingAKeyTwice_AreRefused()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        RtmClient client = alice.Client;
        long id = 0;
        RtmAttribute[] one = [new RtmAttribute { key = "a", value = "1" }];

        int[] refused =
        [
            alice.Set(), alice.Set("a=1", "b=2", "a=1"), alice.Update("a=1", "a=2"),
            client.SetLocalUserAttributes(null, 0, ref id),
            client.AddOrUpdateLocalUserAttributes(null, 1, ref id),
            client.SetLocalUserAttributes(one, 2, ref id),
            client.SetLocalUserAttributes(one, 0, ref id),
            alice.SetIn("room", notify: false, "a=1", "a=2"),
            alice.Delete(), alice.DeleteIn("room", notify: false), alice.ReadKeys("bob"),
            alice.ReadKeysIn("room"), alice.Delete("a", null!),
        ];

        Assert.That(refused, Is.All.EqualTo(3));
        Assert.That(client.SetChannelAttributes("room", null, default, 0L), Is.EqualTo(-7));
        Assert.That(client.SetChannelAttributes("room", [], default, 0L), Is.EqualTo(-7));
        Assert.That(
            client.AddOrUpdateChannelAttributes("room", null, default, ref id), Is.EqualTo(-7));
        Assert.That(
            () => client.DeleteLocalUserAttributesByKeys(null, 0L),
            Throws.InstanceOf<NullReferenceException>());
        Assert.That(
            () => client.GetChannelAttributesByKeys("room", null, 0L),
            Throws.InstanceOf<NullReferenceException>());
        world.AdvanceMs(10_000);
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("J-03", "J-08", "K-06")]
    public void Codes_OfTheFamily_AreTheSdks()
    {
        (Failure Failure, int Code)[] shared =
        [
            (Failure.None, 0), (Failure.Other, 2), (Failure.InvalidArgument, 3),
            (Failure.SizeOverflow, 4), (Failure.TooOften, 5), (Failure.Timeout, 7),
            (Failure.NotInitialized, 101), (Failure.NotLoggedIn, 102),
        ];
        foreach (Operation operation in Enum.GetValues<Operation>()
            .Where(each => each >= Operation.SetUserAttributes
                && each <= Operation.GetChannelAttributes))
        {
            foreach ((Failure failure, int code) in shared)
            {
                Assert.That(UnityErrors.Number(operation, failure), Is.EqualTo(code));
            }

            KeyValuePair<(Operation, Failure), RtmSim.Tracing.TraceCode>[] notFound =
            [
                .. UnityErrors.All.Where(row => row.Key == (operation, Failure.UserNotFound)),
            ];
            Assert.That(
                notFound.Select(row => row.Value.Number),
                Is.EqualTo(operation == Operation.GetUserAttributes ? new long[] { 6 } : []));
        }
    }
}
