using agora_rtm;
using NodaTime;
using NUnit.Framework;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests;

/// <summary>What a test does in C#, a file can do as well: with the same digest.</summary>
[TestFixture]
internal sealed class SameAsATestTests
{
    private const string File = """
        name: a
        seed: 1
        users: [alice, bob, eve]
        until: 7.02s
        steps:
          - login: alice
          - login: bob
          - { at: 1s, late: true, send: { user: alice, to: bob, text: hi } }
          - when: { user: bob, callback: OnMessageReceivedFromPeer }
            send: { user: bob, to: alice, text: back }
          - { at: 1.02s, late: true, join: { user: bob, channel: lobby } }
          - logout: alice
          - { at: 2.02s, late: true, start: eve }
          - login: eve
        expect:
          - { user: eve, callback: OnLoginSuccess }
        """;

    [Test]
    public void Run_OfAFileThatDoesWhatATestDoes_HasItsDigest()
    {
        using Simulation simulation = Simulation.Start(new SimulationOptions { Seed = 1 });
        RtmClient alice = NewClient(UnityHandlers.ForClient(() => { }));
        RtmClientEventHandler handler = UnityHandlers.ForClient(() => { });
        RtmClient bob = NewClient(handler);
        handler.OnMessageReceivedFromPeer = (_, from, _) => Send(bob, from, "back");
        alice.Login(string.Empty, "alice");
        bob.Login(string.Empty, "bob");
        simulation.Advance(Duration.FromSeconds(1));
        Send(alice, "bob", "hi");
        simulation.Advance(Duration.FromMilliseconds(20));
        bob.CreateChannel("lobby", UnityHandlers.ForChannel(() => { }))!.Join();
        alice.Logout();
        simulation.Advance(Duration.FromSeconds(1));
        NewClient(UnityHandlers.ForClient(() => { })).Login(string.Empty, "eve");
        simulation.Advance(Duration.FromSeconds(5));
        string digest = simulation.Trace.Digest;
        simulation.Dispose();

        ScenarioResult result = Text.Run($"{File}\n  - {{ digest: {digest} }}");

        Assert.That(result.Failures, Is.Empty);
    }

    private static RtmClient NewClient(RtmClientEventHandler handler) =>
        new(ScenarioUser.Fill(ScenarioUser.DefaultApp), handler);

    private static void Send(RtmClient client, string peerId, string text) =>
        client.SendMessageToPeer(
            peerId, client.CreateMessage(text),
            new SendMessageOptions { enableOfflineMessaging = false });
}
