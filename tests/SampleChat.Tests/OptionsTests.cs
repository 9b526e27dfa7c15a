using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim;
using RtmSim.Service;

namespace SampleChat.Tests;

/// <summary>A test that wants options starts a simulation of its own.</summary>
public sealed class OptionsTests
{
    [Test]
    public void SignIn_ServiceFarAway_TakesMoreThanASecond()
    {
        using var sim = Simulation.Start(new() { LatencyProfile = LatencyProfile.Far });
        ChatViewModel alice = new(ChatFixture.AppId);
        alice.SignIn("alice");

        sim.Advance(Duration.FromMilliseconds(1000));
        Assert.That(alice.Status, Is.EqualTo("Connecting…"));

        sim.Advance(Duration.FromMilliseconds(100));
        Assert.That(alice.Status, Is.EqualTo("Online"));
    }

    [Test]
    public void Send_ServiceStoresNothing_FailsForAnAbsentContact()
    {
        using var sim = Simulation.Start(new()
        {
            Service = new ServiceOptions { OfflineMessaging = false },
        });
        ChatViewModel alice = new(ChatFixture.AppId);
        alice.SignIn("alice");
        sim.Advance(Duration.FromSeconds(1));

        alice.With("bob").Send("Call me");
        sim.Advance(Duration.FromSeconds(1));

        Assert.That(alice.With("bob").Lines.Single().Problem, Is.EqualTo("They are offline."));
    }
}
