using System;
using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Service;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class OptionsTests
{
    [Test]
    public void Options_InAFile_ReachTheSimulation()
    {
        SimulationOptions options = Read("""
            seed: 18446744073709551615
            latency: far
            limits: linux-server
            network: { latency: 1.5ms, jitter: 100us, loss: 0.25, bandwidth: 64000 }
            options:
              client:
                { loginTimeout: 6s, strictAppId: false, messageRateWindow: sliding, replayMax: 3,
                  mediaBytesPerSecond: 1000 }
              service: { offlineMessaging: false, memberCountThrottle: server-tick }
              unity:
                { staleChannelCache: false, requestIdMode: echo-caller, callbackQueueLimit: 250,
                  oneCallbackPerFrame: true, frameRate: 30 }
              ties: { order: chosen, number: 3, choices: 1 0 2, from: 1s }
            """);

        Assert.That(options.Seed, Is.EqualTo(ulong.MaxValue));
        Assert.That(options.LatencyProfile, Is.EqualTo(LatencyProfile.Far));
        Assert.That(options.Network.Latency, Is.EqualTo(Duration.FromTicks(15_000)));
        Assert.That(options.Network.Jitter, Is.EqualTo(Duration.FromTicks(1_000)));
        Assert.That(options.Network.Loss, Is.EqualTo(0.25));
        Assert.That(options.Network.BytesPerSecond, Is.EqualTo(64_000));
        Assert.That(options.Client, Is.EqualTo(new ClientOptions
        {
            Limits = LimitsProfile.LinuxServer,
            LoginTimeout = Duration.FromSeconds(6),
            StrictAppId = false,
            MessageRateWindow = RateWindow.Sliding,
            ReplayMax = 3,
            MediaBytesPerSecond = 1_000,
        }));
        Assert.That(options.Service, Is.EqualTo(new ServiceOptions
        {
            OfflineMessaging = false,
            MemberCountThrottle = MemberCountThrottle.ServerTick,
        }));
        Assert.That(options.Unity, Is.EqualTo(new UnityOptions
        {
            StaleChannelCache = false,
            RequestIdMode = RequestIdMode.EchoCaller,
            CallbackQueueLimit = 250,
            OneCallbackPerFrame = true,
            FrameRate = 30,
        }));
        Assert.That(options.Ties, Is.EqualTo(new TieOptions
        {
            Order = TieOrder.Chosen,
            Number = 3,
            Choices = "1 0 2",
            From = Duration.FromSeconds(1),
        }));
    }

    [Test]
    public void Options_NotInAFile_AreTheDefaults()
    {
        Assert.That(Read(string.Empty), Is.EqualTo(new SimulationOptions()));
    }

    /// <summary>An option of a type without a form in files must not go unnoticed.</summary>
    [TestCase(typeof(ClientOptions))]
    [TestCase(typeof(ServiceOptions))]
    [TestCase(typeof(UnityOptions))]
    [TestCase(typeof(IosOptions))]
    public void Options_OfEveryMember_HaveAForm(Type record)
    {
        int settable = record.GetProperties().Count(member => member.CanWrite);

        Assert.That(
            OptionBinder.Members(record, Array.Empty<string>()), Has.Count.EqualTo(settable));
    }

    private static SimulationOptions Read(string top)
    {
        ScenarioLoad load = ScenarioLoader.Parse(Text.With(top: top), "test.yaml");
        Assert.That(load.Problems, Is.Empty);
        return load.Scenario!.Options;
    }
}
