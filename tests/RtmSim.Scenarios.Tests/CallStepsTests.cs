using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class CallStepsTests
{
    [TestCase("accept-call: { user: bob, from: alice }", "bob has got no call with 'alice'")]
    [TestCase("refuse-call: { user: bob, content: hi }", "bob has got no call that says 'hi'")]
    [TestCase("cancel-call: alice", "alice has made no call")]
    [TestCase("send-call: { user: alice, to: bob }", "alice has made no call with 'bob'")]
    public void Step_AboutACallThatIsNotThere_BreaksTheRunAndSaysSo(string step, string reason)
    {
        ScenarioResult result = Text.Run(Text.With($"  - {{ at: 1s, {step} }}"));

        Assert.That(result.Failures.First().ToString(), Does.Contain(reason));
    }

    [TestCase(
        "{ user: bob, call-state: ACCEPTED, at: 2s }", "state is REFUSED (3) since 1.04s")]
    [TestCase("{ user: alice, call-state: 3 }", "the user has no call that changed its state")]
    public void CallState_ThatDoesNotHold_SaysWhatIsThere(string expectation, string reason)
    {
        string call = expectation.Contains("bob")
            ? "  - login: bob\n  - refuses-calls: bob\n"
                + "  - { at: 1s, call: { user: alice, to: bob } }\n"
            : "  - advance: 1s\n";

        ScenarioResult result = Text.Run(Text.With(call, $"  - {expectation}"));

        Assert.That(result.Failures.Single().ToString(), Does.Contain(reason));
    }
}
