using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests;

/// <summary>Users whose apps begin later, or do not listen to all.</summary>
[TestFixture]
internal sealed class ProcessTests
{
    [Test]
    public void User_WithAStartStep_HasItsClientFromThen()
    {
        const string yaml = """
            name: a
            users: [alice, bob, eve]
            steps:
              - login: bob
              - { at: 5s, start: alice }
              - login: alice
            expect:
              - { user: alice, call: new RtmClient, at: 5s }
              - { user: alice, callback: OnLoginSuccess }
              - { user: bob, callback: OnLoginSuccess, at: 250ms }
            """;

        ScenarioResult result = Text.Run(yaml);

        Assert.That(result.Failures, Is.Empty);
        Assert.That(
            result.Trace.Where(traced => traced.Name == "Login" && traced.Kind == TraceKind.Call)
                .Select(traced => traced.ClientNumber),
            Is.EqualTo(new[] { 1, 3 }));
    }

    [TestCase("login: alice", "alice has not started yet: its step `start` must come before.")]
    [TestCase("start: bob", "")]
    public void User_BeforeItsStart_CanDoNothing(string step, string fault)
    {
        ScenarioResult result = Text.Run($$"""
            name: a
            users: [alice, bob]
            steps:
              - {{step}}
              - { at: 1s, start: alice }
            expect:
              - { user: alice, call: new RtmClient, at: 1s }
            """);

        Assert.That(
            result.Failures.SelectMany(failure => failure.Happened),
            fault.Length == 0 ? Is.Empty : Has.Some.EndsWith(fault));
    }

    [Test]
    public void User_StartedTwice_BreaksTheRunOff()
    {
        ScenarioResult result = Text.Run(Text.With(
            "  - { at: 1s, start: bob }\n  - { at: 2s, start: bob }"));

        Assert.That(
            result.Failures[0].Happened[0],
            Does.EndWith("bob has started already: `restart` begins another process."));
        Assert.That(result.Failures[0].Place, Does.StartWith("test.yaml:7:"));
    }

    [TestCase("OnSendMessageResult", 2)]
    [TestCase("RtmClient.OnSendMessageResult", 1)]
    [TestCase("RtmChannel.OnSendMessageResult", 1)]
    [Rule("B-18")]
    public void Handler_LeftOut_LosesWhatItWouldTell(string handler, int lost)
    {
        ScenarioResult result = Text.Run($$"""
            name: a
            users: { alice: { without: [{{handler}}] } }
            steps:
              - login: alice
              - { at: 1s, join: { user: alice, channel: lobby } }
              - { at: 2s, send: { user: alice, channel: lobby, text: hi } }
              - send: { user: alice, peerId: bob, text: hi }
            expect:
              - { user: alice, count: OnSendMessageResult, is: {{2 - lost}} }
            """);

        Assert.That(result.Failures, Is.Empty);
        Assert.That(
            result.Trace.Count(traced => traced.Kind == TraceKind.Dropped), Is.EqualTo(lost));
    }

    [TestCase("AgoraRtmLoginBlock", "PR-04")]
    [TestCase("AgoraRtmDelegate", "PR-03")]
    [Rule("PR-03")]
    [Rule("PR-04")]
    public void Handler_OfAnIosUserLeftOut_LosesWhatItWouldTell(string handler, string rule)
    {
        ScenarioResult result = Text.Run($$"""
            name: a
            users: { alice: { face: ios, without: [{{handler}}] } }
            steps: [login: alice]
            expect:
              - { user: alice, state: Connected }
            """);

        Assert.That(result.Failures, Is.Empty);
        Assert.That(
            result.Trace.Where(traced => traced.Kind == TraceKind.Dropped).Select(e => e.Rule),
            Is.Not.Empty.And.All.EqualTo(rule));
    }

    [TestCase("unity", "OnRemoteInvitationReceived")]
    [TestCase("ios", "RemoteInvitationReceived")]
    [Rule("S-54")]
    public void User_WithoutACallManager_HearsOfNoCall(string face, string handler)
    {
        string yaml = $$"""
            name: a
            users: { alice: {}, bob: { face: {{face}}, no-call-manager: true } }
            steps:
              - login: alice
              - login: bob
              - { at: 1s, call: { user: alice, to: bob } }
            expect:
              - { user: bob, never: {{handler}} }
              - { user: alice, callback: OnLocalInvitationReceivedByPeer }
            """;

        Assert.That(Text.Run(yaml).Failures, Is.Empty);
        Assert.That(
            Text.Run(yaml.Replace("expect:", "  - { at: 2s, accept-call: bob }\nexpect:"))
                .Failures[0].Happened[0],
            Does.Contain("bob has no call manager"));
    }

    [Test]
    public void Digest_OfTheRun_IsMetByNoOther()
    {
        string digest = Text.Run(Text.With()).Digest;

        Assert.That(
            Text.Run(Text.With(expect: $"  - {{ digest: {digest} }}")).Failures, Is.Empty);
        ScenarioFailure other = Text.Run(
            Text.With(expect: "  - { digest: 0123456789abcdef, why: recorded }")).Failures.Single();
        Assert.That(other.Happened[0], Does.StartWith($"instead: the run's digest is {digest}"));
        Assert.That(other.Why, Is.EqualTo("recorded"));
    }

    /// <summary>A server and a phone in one run: each has its own rates .</summary>
    [TestCase("limits: linux-server", 400)]
    [TestCase("limits: client", 360)]
    [Rule("PR-01")]
    public void Limits_OfAUser_HoldForItAndAllItsProcesses(string limits, int sent)
    {
        ScenarioResult result = Text.Run($$"""
            name: a
            users: { server: { {{limits}} }, phone: {}, late: { limits: linux-server } }
            steps:
              - login: server
              - login: phone
              - { at: 1s, repeat: 200, send: { user: server, to: phone, text: "{n}" } }
              - { repeat: 200, send: { user: phone, to: server, text: "{n}" } }
              - { at: 10s, restart: server }
              - login: server
              - { at: 20s, repeat: 200, send: { user: server, to: phone, text: "{n}" } }
              - { at: 30s, start: late }
              - login: late
              - { at: 40s, repeat: 200, send: { user: late, to: phone, text: "{n}" } }
            expect:
              - { user: phone, count: OnSendMessageResult, with: { errorCode: 0 }, is: 180 }
              - { user: server, count: OnSendMessageResult, with: { errorCode: 0 }, is: {{sent}} }
              - { user: late, count: OnSendMessageResult, with: { errorCode: 0 }, is: 200 }
            """);

        Assert.That(result.Failures, Is.Empty);
    }

    [TestCase("token: issue", "", 0)]
    [TestCase("clock: +10m", ", issue: 1h", 0)]
    [TestCase("clock: -2h", ", issue: 1h", 6)]
    [TestCase("token: issue, clock: -48h", "", 6)]
    [TestCase("token: abc", "", 5)]
    [TestCase("token: abc", ", issue: 1h", 0)]
    [TestCase("token: issue", ", token: abc", 5)]
    [Rule("C-11")]
    public void Token_OfAUser_IsWhatItsLoginsPresent(string keys, string step, int code)
    {
        ScenarioResult result = Text.Run($$"""
            name: a
            users: { alice: { {{keys}} } }
            steps:
              - set-certificate: { user: alice, certificate: 0123456789abcdef0123456789abcdef }
              - login: { user: alice{{step}} }
            expect:
              - { user: alice, count: OnLoginSuccess, is: {{(code == 0 ? 1 : 0)}} }
            """);

        // A malformed token is refused by the call, an expired one by the service.
        Assert.That(result.Failures, Is.Empty);
        Assert.That(
            result.Trace.Where(traced => traced.Name is "Login" or "OnLoginFailure")
                .Sum(traced => traced.Code?.Number ?? 0),
            Is.EqualTo(code));
    }
}
