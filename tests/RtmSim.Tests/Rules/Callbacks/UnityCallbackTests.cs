using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Callbacks;

/// <summary>What Unity alone has of the rules of <see cref="CallbackTests"/>.</summary>
public sealed class UnityCallbackTests
{
    [TestCase(LocalFailureDelivery.ReturnAndCallback, 6)]
    [TestCase(LocalFailureDelivery.CallbackOnly, 0)]
    [Rule("S-03")]
    public void Refusal_WithAnotherDelivery_IsCalledBackToo(
        LocalFailureDelivery delivery, int expected)
    {
        using World world = World.Start(new SimulationOptions
        {
            Client = new ClientOptions { LocalFailureDelivery = delivery },
        });
        TestUser alice = world.Online("alice");

        Assert.That(alice.Send(string.Empty, "hi"), Is.EqualTo(expected));
        world.AdvanceMs(20_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(6)" }));
    }
}
