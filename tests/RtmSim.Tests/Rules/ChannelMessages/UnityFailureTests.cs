using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.ChannelMessages;

/// <summary>What Unity alone has of the rules of <see cref="FailureTests"/>.</summary>
public sealed class UnityFailureTests
{
    [Test]
    [Rule("G-05", "A-19", "A-23")]
    public void Send_NullOrReceivedMessage_FailsInTheWrapper()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        alice.Send("hi");
        world.AdvanceMs(1_000);

        int received = bob.Send(bob.Messages[0]);
        bob.Dispose();
        int disposed = bob.Object.SendMessage(null);

        Assert.That((received, disposed), Is.EqualTo((-7, -7)));
        Assert.That(
            () => alice.Object.SendMessage(null),
            Throws.InstanceOf<System.NullReferenceException>());
    }

    [Test]
    [Rule("G-08")]
    public void Send_NotLoggedInOrNotInitialized_ReturnsTheCodeAlone()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser broken = world.User("bob", "too-short");

        int notLoggedIn = alice.Channel("room").Send("hi");
        int notInitialized = broken.Channel("room").Send("hi");
        world.AdvanceMs(60_000);

        Assert.That((notLoggedIn, notInitialized), Is.EqualTo((102, 101)));
        Assert.That(alice.Log.Texts.Concat(broken.Log.Texts), Is.Empty);
    }
}
