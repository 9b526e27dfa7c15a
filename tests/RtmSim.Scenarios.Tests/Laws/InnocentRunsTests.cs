using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Laws;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>Runs in which exploration had a law accuse what is right.</summary>
public sealed class InnocentRunsTests
{
    private static IEnumerable<TestCaseData> Runs =>
    [
        Run("a login during another, which a logout cancels", """
            users: [alice]
            steps:
              - login: alice
              - login: alice
              - logout: alice
              - login: alice
              - logout: alice
            until: 30s
            expect:
              - { user: alice, callback: OnLoginFailure, with: { errorCode: 8 } }
            """),
        Run("a join that is taken back, and another at the same moment", """
            users: [alice]
            steps:
              - login: alice
              - { after: 500ms, outage: {} }
              - { after: 1ms, join: { user: alice, channel: room } }
              - leave: { user: alice, channel: room }
              - join: { user: alice, channel: room }
            until: 30s
            expect:
              - { user: alice, callback: OnJoinFailure, with: { errorCode: 4 } }
            """),
        Run("one message to two users, of whom one gets it late", """
            users: [alice, bob, dave]
            steps:
              - login: alice
              - login: dave
              - login: bob
              - partition: { group: [dave], others: [bob] }
              - add-file: { path: "/files/0", bytes: 1 }
              - { after: 500ms, upload-image: { user: dave, path: "/files/0", as: upload-1 } }
              - { after: 25ms, send-image: { user: dave, to: bob, media: upload-1 } }
              - send-image: { user: dave, to: alice, media: upload-1 }
              - { after: 1s, restore-pair: { user: dave, other: bob } }
            until: 30s
            expect:
              - { user: bob, callback: OnImageMessageReceivedFromPeer }
            """),
        Run("one message to two users, of whom one is not there", """
            users: [bob, dave]
            steps:
              - login: dave
              - login: bob
              - partition: { group: [dave], others: [bob] }
              - add-file: { path: "/files/0", bytes: 1 }
              - { after: 500ms, upload-image: { user: dave, path: "/files/0", as: upload-1 } }
              - { after: 25ms, send-image: { user: dave, to: bob, media: upload-1 } }
              - { after: 1ms, send-image: { user: dave, peerId: alice, media: upload-1 } }
              - { after: 15s, restore-pair: { user: dave, other: bob } }
            until: 30s
            expect:
              - { user: bob, callback: OnImageMessageReceivedFromPeer }
            """),
        Run("a subscription that comes after its end, and into an outage", """
            users: [bob]
            steps:
              - login: bob
              - { after: 500ms, subscribe: { user: bob, peers: [alice] } }
              - unsubscribe: { user: bob, peers: [alice] }
              - { after: 1ms, subscribe: { user: bob, peers: [alice] } }
              - { after: 20ms, outage: {} }
              - { after: 15s, end-outage: {} }
            until: 30s
            expect:
              - { at: 15.771s, user: bob, callback: OnPeersOnlineStatusChanged }
            """),
        Run("a subscription too many where callbacks wait", """
            users: [alice]
            steps:
              - login: alice
              - slow-callbacks: { user: alice, each: 3s }
              - { after: 500ms, repeat: 10, subscribe: { user: alice, peers: [nobody] } }
              - subscribe: { user: alice, peers: [alice] }
              - slow-callbacks: { user: alice, each: 0s }
            until: 30s
            expect:
              - { user: alice, callback: OnSubscriptionRequestResult, with: { errorCode: 5 } }
            """),
        Run("attributes that end two minutes after the service wrote the first", """
            users: [bob, carol]
            steps:
              - login: bob
              - give-attribute: { user: carol, channel: lobby, key: role, value: given }
              - after: 1m50s
                set-attributes: { user: bob, channel: lobby, attributes: ["role=hi"] }
              - { after: 10s, get-attributes: { user: bob, channel: lobby } }
            until: 3m
            expect:
              - { user: bob, callback: OnGetChannelAttributesResult, with: { attributes: [] } }
            """),
        Run("a refusal called back beside a change that is done", """
            options:
              client:
                localFailureDelivery: return-and-callback
            users: [alice]
            steps:
              - login: alice
              - after: 500ms
                set-attributes: { user: alice, channel: "Jörg", attributes: ["k=hi"] }
              - set-attributes: { user: alice, channel: lobby, attributes: ["topic=hi"] }
            until: 30s
            expect:
              - { user: alice, callback: OnSetChannelAttributesResult, with: { errorCode: 3 } }
            """),
    ];

    [TestCaseSource(nameof(Runs))]
    public void Run_ThatIsRight_BreaksNoLaw(string scenario)
    {
        ScenarioLoad load = ScenarioLoader.Parse(scenario, "innocent.yaml");
        Assert.That(load.Problems, Is.Empty);

        ScenarioResult result = ScenarioRunner.Run(load.Scenario!);

        Assert.That(result.Failures, Is.Empty);
        Assert.That(
            TraceLaws.Judge(result.Trace).Select(violation => violation.Message), Is.Empty);
    }

    private static TestCaseData Run(string about, string scenario) =>
        new TestCaseData($"name: {about}\n{scenario}").SetName($"Run_{about}_BreaksNoLaw");
}
