using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests;

/// <summary>Steps that wait for something to happen.</summary>
[TestFixture]
internal sealed class WhenTests
{
    private const string BobIn = "  - login: bob\n";
    private const string Hello = "  - { at: 1s, send: { user: alice, to: bob, text: hi } }\n";

    [Test]
    public void Callback_ThatIsWaitedFor_HasItsStepInside()
    {
        ScenarioResult result = Text.Run(Text.With(BobIn + Hello + """
              - when: { user: bob, callback: OnMessageReceivedFromPeer, with: { text: hi } }
                send: { user: bob, to: alice, text: back }
            """));

        Assert.That(result.Failures, Is.Empty);
        TraceEvent[] trace = result.Trace.ToArray();
        int received = IndexOf(trace, "OnMessageReceivedFromPeer");
        Assert.That(trace[received + 1].Kind, Is.EqualTo(TraceKind.Call));
        Assert.That(trace[received + 1].Name, Is.EqualTo("SendMessageToPeer"));
        Assert.That(trace[received + 1].Elapsed, Is.EqualTo(trace[received].Elapsed));
    }

    [Test]
    public void Callback_OfAnIosUser_HasItsStepInside()
    {
        const string yaml = """
            name: a
            users: { alice: {}, bob: { face: ios } }
            steps:
              - login: alice
              - login: bob
              - when: { user: bob, callback: AgoraRtmLoginBlock }
                join: { user: bob, channel: lobby }
              - when: { user: bob, callback: AgoraRtmJoinChannelBlock }
                send: { user: alice, to: bob, text: hi }
              - when: { user: bob, callback: MessageReceived }
                leave: { user: bob, channel: lobby }
            expect:
              - { user: bob, callback: AgoraRtmLeaveChannelBlock }
            """;

        ScenarioResult result = Text.Run(yaml);

        Assert.That(result.Failures, Is.Empty);
        TraceEvent[] trace = result.Trace.ToArray();
        Assert.That(
            trace[IndexOf(trace, "MessageReceived") + 1].Name, Is.EqualTo("LeaveWithCompletion"));
    }

    /// <summary>A refusal calls back inside the call, which returns after it (P-06).</summary>
    [Test]
    [Rule("P-06")]
    public void Completion_InsideItsCall_HasItsStepInsideToo()
    {
        const string yaml = """
            name: a
            users: { bob: { face: ios } }
            steps:
              - join: { user: bob, channel: lobby }
              - when: { user: bob, callback: AgoraRtmJoinChannelBlock }
                login: bob
            expect:
              - { user: bob, call: LoginByToken }
              - { user: bob, call: JoinWithCompletion }
              - { user: bob, callback: AgoraRtmLoginBlock, with: { errorCode: 0 } }
            """;

        Assert.That(Text.Run(yaml).Failures, Is.Empty);
    }

    [TestCase(1, "1020 a")]
    [TestCase(3, "3020 a")]
    public void Callback_WithANumber_IsThatOne(int nth, string sent)
    {
        string yaml = Text.With(BobIn + $$"""
              - { at: 1s, repeat: 3, every: 1s, send: { user: alice, to: bob, text: "{n}" } }
              - when: { user: bob, callback: OnMessageReceivedFromPeer, nth: {{nth}} }
                send: { user: bob, to: alice, text: a }
            """);

        Assert.That(Text.Sends(yaml, client: 2), Is.EqualTo(new[] { sent }));
    }

    [Test]
    public void Steps_BelowAWhen_AreDoneWithItAndCountFromIt()
    {
        string yaml = Text.With(BobIn + Hello + """
              - when: { user: bob, callback: OnMessageReceivedFromPeer }
                after: 3s
                send: { user: bob, to: alice, text: a }
              - send: { user: bob, to: alice, text: b }
              - { after: 1s, repeat: 2, every: 1s, send: { user: bob, to: alice, text: "c{n}" } }
              - advance: 10s
              - send: { user: bob, to: alice, text: d }
              - { at: 30s, send: { user: bob, to: alice, text: e } }
            """);

        Assert.That(Text.Sends(yaml, client: 2), Is.EqualTo(new[]
        {
            "4020 a", "4020 b", "5020 c1", "6020 c2", "16020 d", "30000 e",
        }));
    }

    [Test]
    public void Call_ThatIsWaitedFor_HasReturnedAndItsEventIsOver()
    {
        ScenarioResult result = Text.Run(Text.With("""
              - { at: 1s, send: { user: alice, to: bob, text: hi } }
              - join: { user: alice, channel: lobby }
              - { when: { user: alice, call: SendMessageToPeer, returns: 0 }, logout: alice }
            """));

        Assert.That(
            Calls(result),
            Is.EqualTo(new[] { "Login", "SendMessageToPeer", "CreateChannel", "Join", "Logout" }));
        Assert.That(At(result, "Logout"), Is.EqualTo(1000));
    }

    [Test]
    public void State_ThatIsWaitedFor_IsReachedAndItsEventIsOver()
    {
        ScenarioResult result = Text.Run(Text.With("""
              - { at: 1s, cut: alice }
              - { when: { user: alice, state: RECONNECTING }, after: 1s, restore: alice }
              - { when: { user: alice, state: CONNECTED, nth: 2 }, logout: alice }
            """));

        Assert.That(result.Failures, Is.Empty);
        Assert.That(
            At(result, "Logout"),
            Is.EqualTo(result.Trace
                .Last(traced => traced.Kind == TraceKind.State && traced.Sequence
                    < result.Trace.First(call => call.Name == "Logout").Sequence)
                .Elapsed.TotalMilliseconds));
        Assert.That(At(result, "Logout"), Is.GreaterThan(6000));
    }

    [Test]
    public void Step_WhoseTurnNeverComes_FailsTheRunAndSaysWhatItWaitedFor()
    {
        ScenarioResult result = Text.Run(Text.With(BobIn + Hello + """
              - when:
                  { user: bob, callback: OnMessageReceivedFromPeer, with: { text: hi }, nth: 2 }
                logout: bob
            """));

        Assert.That(result.Failures, Has.Count.EqualTo(1));
        Assert.That(result.Failures[0].Place, Is.EqualTo("test.yaml:9:7"));
        Assert.That(
            result.Failures[0].Happened[0],
            Is.EqualTo(
                "it never came: OnMessageReceivedFromPeer with text: \"hi\" of bob, number 2 "
                + "(1 came)"));
    }

    [Test]
    public void Step_DueAfterTheEndOfTheRun_FailsTheRun()
    {
        ScenarioFailure failure = Text.Run(Text.With(
            "  - { when: { user: alice, callback: OnLoginSuccess }, after: 10s, logout: alice }",
            top: "until: 10s")).Failures.Single();

        Assert.That(failure.Expected, Is.EqualTo("logout"));
        Assert.That(failure.Place, Does.StartWith("test.yaml:6:"));
    }

    [Test]
    public void Chains_ThatFollowFromEachOther_AllGetTheirTime()
    {
        ScenarioResult result = Text.Run(Text.With("""
              - { when: { user: alice, callback: OnLoginSuccess }, after: 5h, logout: alice }
              - { when: { user: alice, callback: OnLogout }, after: 5h, login: alice }
              - when: { user: alice, callback: OnLoginSuccess, nth: 2 }
                after: 5h
                dispose: alice
            """));

        Assert.That(result.Failures, Is.Empty);
        Assert.That(result.VirtualTime.TotalHours, Is.GreaterThan(15));
    }

    [Test]
    public void Step_ThatThrowsInsideAHandler_BreaksTheRunOffAtItsPlace()
    {
        ScenarioResult result = Text.Run(Text.With("""
              - { when: { user: alice, callback: OnLoginSuccess }, accept-call: alice }
            """));

        Assert.That(result.Failures[0].Expected, Is.EqualTo("the run broke off"));
        Assert.That(result.Failures[0].Place, Does.StartWith("test.yaml:6:"));
    }

    [Test]
    public void Client_DisposedInItsOwnCallback_IsDisposedAfterIt()
    {
        ScenarioResult result = Text.Run(Text.With("""
              - { when: { user: alice, callback: OnLoginSuccess }, dispose: alice }
            """));

        Assert.That(
            result.Trace.Where(traced => traced.Kind == TraceKind.AppError).Select(e => e.Rule),
            Is.EqualTo(new[] { "S-12" }));
    }

    private static int IndexOf(IReadOnlyList<TraceEvent> trace, string name) =>
        trace.First(traced => traced.Name == name).Sequence;

    private static double At(ScenarioResult result, string call) =>
        result.Trace.First(traced => traced.Name == call).Elapsed.TotalMilliseconds;

    private static string[] Calls(ScenarioResult result) => result.Trace
        .Where(traced => traced.Kind == TraceKind.Call && traced.ClientNumber == 1
            && !traced.Name.StartsWith("new ", System.StringComparison.Ordinal))
        .Select(traced => traced.Name)
        .ToArray();
}
