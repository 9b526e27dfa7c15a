using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Time;

/// <summary>What falls on one instant comes in the order of scheduling, or in another.</summary>
public class TiesTests
{
    [Test, Rule("S-09")]
    public void MessagesOfTwo_AtOneInstant_ArriveInOrderOfSending() =>
        Assert.That(Told(new TieOptions()), Is.EqualTo(new[] { "alice", "bob" }));

    [Test, Rule("S-09")]
    public void MessagesOfTwo_WithShuffledTies_ArriveInEitherOrder()
    {
        string[] orders = Enumerable.Range(0, 20)
            .Select(number => string.Join(' ', Told(
                new TieOptions { Order = TieOrder.Shuffled, Number = number })))
            .Distinct()
            .ToArray();

        Assert.That(orders, Is.EquivalentTo(new[] { "alice bob", "bob alice" }));
    }

    [Test, Rule("S-09")]
    public void LinkRestored_AtTheMarkWithShuffledTies_IsInTime([Range(0, 20)] int number)
    {
        using World world = World.Start(
            new SimulationOptions { Ties = new() { Order = TieOrder.Shuffled, Number = number } });
        TestUser bob = world.Online("bob");
        world.Network.Cut("bob");
        world.Simulation.After(Duration.FromSeconds(4), () => world.Network.Restore("bob"));
        world.AdvanceMs(10_000);

        Assert.That(bob.Log.Lines, Is.Empty);
    }

    private static IReadOnlyList<string> Told(TieOptions ties)
    {
        using World world = World.Start(new SimulationOptions { Ties = ties });
        (TestUser alice, TestUser bob) = world.Pair();
        TestUser carol = world.Online("carol");
        alice.Send("carol", "alice");
        bob.Send("carol", "bob");
        world.AdvanceMs(1_000);
        return carol.Messages.Select(message => message.GetText()).ToArray();
    }
}
