using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

/// <summary>What Unity alone has of the rules of <see cref="TimeoutTests"/>.</summary>
public sealed class UnityTimeoutTests
{
    [Test]
    [Rule("E-15")]
    public void Send_NotInitialized_ReturnsTheCodeAlone()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice", "too-short");

        int code = alice.Send("bob", "hi");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.EqualTo(101));
        Assert.That(alice.Log.Texts, Is.Empty);
    }
}
