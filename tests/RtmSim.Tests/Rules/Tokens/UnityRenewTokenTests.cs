using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Tokens;

/// <summary>What Unity alone has of the rules of <see cref="RenewTokenTests"/>.</summary>
public sealed class UnityRenewTokenTests
{
    [Test]
    [Rule("N-02", "D-13")]
    public void RenewToken_WithoutALoginOrAClient_Returns102And101()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");

        Assert.That(alice.Renew(string.Empty), Is.EqualTo(102));
        Assert.That(world.User("alice", "too short").Renew("x"), Is.EqualTo(101));
        alice.Dispose();
        Assert.That(alice.Renew("x"), Is.EqualTo(-7));
    }
}
