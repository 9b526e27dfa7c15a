using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>What Unity alone has of the rules of <see cref="MessageBudgetTests"/>.</summary>
public sealed class UnityMessageBudgetTests
{
    [Test]
    [Rule("Q-03", "E-13")]
    public void TooOften_PeerMessage_ReturnsZeroAndHasNoOtherEffect()
    {
        using World world = World.Start();
        (TestUser alice, TestUser bob) = world.Pair();
        for (int i = 0; i < 180; i++)
        {
            alice.Send("bob", "hi");
        }

        world.AdvanceMs(100);
        alice.Log.Clear();

        int code = alice.Send("bob", "one too many", offline: true);
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1100 Sent(5)" }));
        Assert.That(alice.Results.Last(), Is.EqualTo((alice.LastMessageId, 5)));
        Assert.That(bob.Messages, Has.Count.EqualTo(180));
    }
}
