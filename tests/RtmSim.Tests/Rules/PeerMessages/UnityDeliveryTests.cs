using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

/// <summary>What Unity alone has of the rules of <see cref="DeliveryTests"/>.</summary>
public sealed class UnityDeliveryTests
{
    [TestCase(1ul)]
    [TestCase(2ul)]
    [TestCase(3ul)]
    [Rule("E-01", "S-16")]
    public void Send_JitterAndLoss_NoResultBeforeItsDeliveryNoDuplicateNoReordering(ulong seed)
    {
        using World world = World.Start(new SimulationOptions
        {
            Seed = seed,
            Network = new NetworkOptions { Jitter = Duration.FromMilliseconds(80), Loss = 0.1 },
        });
        TestUser alice = world.User("alice");
        TestUser bob = world.User("bob");
        alice.Login();
        bob.Login();
        world.AdvanceToMs(10_000);
        List<long> received = new();
        List<long> early = new();
        bob.Handler.OnMessageReceivedFromPeer += (_, _, message) =>
            received.Add(message.GetMessageId());
        alice.Handler.OnSendMessageResult += (_, messageId, _) =>
        {
            if (!received.Contains(messageId))
            {
                early.Add(messageId);
            }
        };

        for (int i = 0; i < 100; i++)
        {
            alice.Send("bob", $"{i}");
            world.AdvanceMs(7);
        }

        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(message => message.GetText()),
            Is.EqualTo(Enumerable.Range(0, 100).Select(i => $"{i}")));
        Assert.That(alice.Results.Select(result => result.MessageId), Is.EqualTo(received));
        Assert.That(alice.Results.Select(result => result.Code), Is.All.EqualTo(0));
        Assert.That(early, Is.Empty);
    }
}
