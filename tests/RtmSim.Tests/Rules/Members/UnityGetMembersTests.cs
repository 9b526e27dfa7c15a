using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Members;

/// <summary>What Unity alone has of the rules of <see cref="GetMembersTests"/>.</summary>
public sealed class UnityGetMembersTests
{
    [Test]
    [Rule("H-04")]
    public void GetMembers_NotLoggedInOrNotInitialized_ReturnsTheCodeAlone()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser broken = world.User("bob", "too-short");

        int notLoggedIn = alice.Channel("room").GetMembers();
        int notInitialized = broken.Channel("room").GetMembers();
        world.AdvanceMs(60_000);

        Assert.That((notLoggedIn, notInitialized), Is.EqualTo((102, 101)));
        Assert.That(alice.Log.Texts.Concat(broken.Log.Texts), Is.Empty);
    }
}
