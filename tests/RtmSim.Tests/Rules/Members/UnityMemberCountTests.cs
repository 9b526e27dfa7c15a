using System;
using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Members;

/// <summary>What Unity alone has of the rules of <see cref="MemberCountTests"/>.</summary>
public sealed class UnityMemberCountTests
{
    [Test]
    [Rule("A-18")]
    public void Count_NullArray_FailsInTheWrapper()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");

        Assert.That(
            () => alice.Client.GetChannelMemberCount(null, 0L),
            Throws.InstanceOf<NullReferenceException>());
    }

    [Test]
    [Rule("H-07")]
    public void Count_NotLoggedInOrNotInitialized_ReturnsTheCodeAlone()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser broken = world.User("bob", "too-short");

        int notLoggedIn = alice.CountMembers("room");
        int notInitialized = broken.CountMembers("room");
        world.AdvanceMs(60_000);

        Assert.That((notLoggedIn, notInitialized), Is.EqualTo((102, 101)));
        Assert.That(alice.Log.Texts.Concat(broken.Log.Texts), Is.Empty);
    }
}
