using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>What Unity alone has of the rules of <see cref="JoinAnswerTests"/>.</summary>
public sealed class UnityJoinAnswerTests
{
    [Test]
    [Rule("F-14", "F-16")]
    public void JoinAndLeave_NotLoggedIn_ReturnTheCodeAlone()
    {
        using World world = World.Start();
        TestUser alice = world.User("alice");
        TestUser broken = world.User("bob", "too-short");

        int[] codes =
        {
            alice.Channel("room").Join(), alice.Channel("room").Leave(),
            broken.Channel("room").Join(), broken.Channel("room").Leave(),
        };
        world.AdvanceMs(60_000);

        Assert.That(codes, Is.EqualTo(new[] { 102, 102, 101, 101 }));
        Assert.That(alice.Log.Texts.Concat(broken.Log.Texts), Is.Empty);
    }
}
