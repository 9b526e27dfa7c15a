using System;
using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Attributes;

/// <summary>What Unity alone has of the rules of <see cref="UserAttributeTests"/>.</summary>
public sealed class UnityUserAttributeTests
{
    [Test]
    [Rule("J-08", "D-13", "B-08", "B-22")]
    public void Calls_WithoutALogin_ReturnWhatIsMissing()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser broken = world.User("alice", "too short");

        Func<TestUser, int>[] calls =
        [
            user => user.Set("a=1"), user => user.Update("a=1"), user => user.Delete("a"),
            user => user.Clear(), user => user.Read("bob"), user => user.ReadKeys("bob", "a"),
        ];
        int[] loggedOut = [.. calls.Select(call => call(alice))];
        int[] notInitialized = [.. calls.Select(call => call(broken))];
        alice.Dispose();
        int[] disposed = [.. calls.Select(call => call(alice))];
        world.AdvanceMs(10_000);

        Assert.That(loggedOut, Is.All.EqualTo(102));
        Assert.That(notInitialized, Is.All.EqualTo(101));
        Assert.That(disposed, Is.All.EqualTo(-7));
        Assert.That(alice.Log.Texts.Concat(broken.Log.Texts), Is.Empty);
    }
}
