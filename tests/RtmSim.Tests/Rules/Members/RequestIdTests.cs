using System.Collections.Generic;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Members;

/// <summary>The number a query and its callback carry (S-60).</summary>
public sealed class RequestIdTests
{
    [Test]
    [Rule("S-60")]
    public void RequestId_AssignedByTheSdk_IsNotTheCallersAndGoesToTestsOnTheSide()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        List<long> called = RequestIds(alice);

        alice.Client.GetChannelMemberCount(new[] { "room" }, 4711L);
        long onTheSide = alice.Client.Face.LastRequestId;
        world.AdvanceMs(1_000);

        Assert.That(called, Is.EqualTo(new[] { onTheSide }));
        Assert.That(onTheSide, Is.Not.EqualTo(4711L));
    }

    [Test]
    [Rule("S-60")]
    public void RequestId_ByReference_IsThereBeforeTheCallReturns()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        List<long> called = RequestIds(alice);
        long first = 4711;
        long refused = 4711;

        alice.Client.GetChannelMemberCount(new[] { "room" }, ref first);
        alice.Client.GetChannelMemberCount(new[] { "room" }, ref refused);
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Counts(;0;3)", "Counts(room=0;1;0)" }));
        Assert.That(called, Is.EqualTo(new[] { refused, first }));
        Assert.That(new[] { first, refused }, Has.None.EqualTo(4711).And.Unique);
    }

    [Test]
    [Rule("S-60")]
    public void RequestId_EchoChosen_IsTheCallersInEveryOutcome()
    {
        using World world = World.Start(
            new UnityOptions { RequestIdMode = RequestIdMode.EchoCaller });
        TestUser alice = world.Online("alice");
        List<long> called = RequestIds(alice);
        long byReference = 14;

        alice.Client.GetChannelMemberCount(new[] { "room" }, 11L);
        alice.Client.GetChannelMemberCount(new[] { "room" }, 12L);
        world.AdvanceMs(1_000);
        world.Network["alice"].Clog();
        alice.Client.GetChannelMemberCount(new[] { "room" }, 13L);
        world.AdvanceMs(1_000);
        alice.Client.GetChannelMemberCount(new[] { "room" }, ref byReference);
        world.AdvanceMs(60_000);

        Assert.That(called, Is.EqualTo(new[] { 12L, 11L, 13L, 14L }));
        Assert.That(byReference, Is.EqualTo(14));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "Counts(;0;3)", "Counts(room=0;1;0)", "Counts(;0;4)", "Counts(;0;4)",
        }));
    }

    private static List<long> RequestIds(TestUser user)
    {
        List<long> ids = new();
        user.Handler.OnGetChannelMemberCountResult += (_, requestId, _, _, _) =>
            ids.Add(requestId);
        return ids;
    }
}
