using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests;

/// <summary>Expectations of order, of time after something, of bounds and alternatives.</summary>
[TestFixture]
internal sealed class ExpectationsTests
{
    private const string Chat = """
          - login: bob
          - { at: 1s, repeat: 3, every: 1s, send: { user: alice, to: bob, text: "{n}" } }
          - { at: 10s, logout: bob }
        """;

    [TestCase(true, "{ user: alice, callback: OnLoginSuccess }",
        "{ user: alice, call: SendMessageToPeer, with: { text: 2 }, returns: 0 }",
        "{ user: bob, callback: OnMessageReceivedFromPeer }",
        "{ user: alice, callback: OnSendMessageResult }",
        "{ user: bob, state: DISCONNECTED }")]
    [TestCase(false, "{ user: bob, callback: OnLogout }",
        "{ user: bob, callback: OnMessageReceivedFromPeer }")]
    [TestCase(false, "{ user: bob, state: DISCONNECTED }", "{ user: alice, callback: OnLogout }")]
    [TestCase(false, "{ user: alice, callback: OnLogout }", "{ user: bob, callback: OnLogout }")]
    [TestCase(false, "{ user: bob, callback: OnLogout }", "{ user: bob, callback: OnLogout }")]
    public void InOrder_OfSeveralUsers_HoldsIfEachComesAfterTheOneBefore(
        bool holds, params string[] lines) =>
        Check(holds, $"in-order: [{string.Join(", ", lines)}]");

    [Test]
    public void InOrder_ThatFails_SaysWhatIsMissing()
    {
        ScenarioFailure failure = Run(
            "{ in-order: [{ user: bob, callback: OnLogout }, { user: alice, call: Login }], "
            + "why: she is first }").Failures.Single();

        Assert.That(failure.Happened[0], Does.StartWith("line 2: Login of alice does not come "));
        Assert.That(failure.Happened[1], Does.StartWith("instead: it comes before, last with "));
        Assert.That(failure.Why, Is.EqualTo("she is first"));
    }

    [TestCase(true, "OnMessageReceivedFromPeer, within: 1.02s")]
    [TestCase(false, "OnMessageReceivedFromPeer, within: 1.0199s")]
    [TestCase(false, "OnTokenExpired, within: 1d")]
    [TestCase(true, "OnMessageReceivedFromPeer, within: 20ms, after: { user: alice, call: Send }")]
    [TestCase(false, "OnMessageReceivedFromPeer, within: 19ms, after: { user: alice, call: Send }")]
    [TestCase(true, "OnMessageReceivedFromPeer, with: { text: 3 }, within: 20ms, "
        + "after: { user: alice, call: Send, nth: 3 }")]
    [TestCase(false, "OnMessageReceivedFromPeer, with: { text: 3 }, within: 20ms, "
        + "after: { user: alice, call: Send }")]
    [TestCase(true, "OnMessageReceivedFromPeer, each: true, within: 20ms, "
        + "after: { user: alice, call: Send }")]
    [TestCase(false, "OnMessageReceivedFromPeer, with: { text: 1 }, each: true, within: 20ms, "
        + "after: { user: alice, call: Send }")]
    [TestCase(false, "OnLogout, within: 1d, after: { user: alice, callback: OnLogout }")]
    [TestCase(true, "OnLogout, within: 8s, "
        + "after: { user: alice, callback: OnSendMessageResult, nth: 3 }")]
    public void Eventually_WithinATime_HoldsIfItComesByThen(bool holds, string expectation) =>
        Check(
            holds,
            $"{{ user: bob, eventually: {expectation.Replace("Send }", "SendMessageToPeer }")
                .Replace("Send,", "SendMessageToPeer,")} }}");

    [TestCase(true, "at-least: 3")]
    [TestCase(false, "at-least: 4")]
    [TestCase(true, "at-most: 3")]
    [TestCase(false, "at-most: 2")]
    [TestCase(true, "at-least: 1, at-most: 3")]
    [TestCase(false, "at-least: 4, at-most: 9")]
    public void Count_WithBounds_HoldsWithinThem(bool holds, string bounds) => Check(
        holds, $"{{ user: bob, count: OnMessageReceivedFromPeer, {bounds} }}");

    [TestCase(true, "{ user: bob, never: OnLogout }", "{ user: alice, never: OnLogout }")]
    [TestCase(true, "[{ user: alice, never: OnLogout }, { user: bob, callback: OnLogout }]",
        "{ user: alice, callback: OnLogout }")]
    [TestCase(false, "[{ user: alice, never: OnLogout }, { user: bob, never: OnLogout }]",
        "[{ user: alice, callback: OnLogout }]")]
    [TestCase(true, "{ any-of: [{ user: bob, never: OnLogout }, { user: bob, call: Logout }] }",
        "{ user: alice, callback: OnLogout }")]
    public void AnyOf_SeveralAlternatives_HoldsIfOneDoes(
        bool holds, string first, string second) =>
        Check(holds, $"any-of: [{first}, {second}]");

    [Test]
    public void AnyOf_ThatFails_ShowsWhyEachAlternativeDoes()
    {
        ScenarioFailure failure = Run(
            "{ why: either, any-of: [[{ user: bob, never: OnLogout }], "
            + "[{ user: bob, callback: OnLoginSuccess }, { user: alice, callback: OnLogout }]] }")
            .Failures.Single();

        Assert.That(failure.Why, Is.EqualTo("either"));
        Assert.That(failure.Happened[0], Does.StartWith("alternative 1: { user: bob, never"));
        Assert.That(failure.Happened[1], Does.StartWith("  instead: "));
        Assert.That(failure.Happened[2], Does.StartWith("alternative 2: { user: alice, callback"));
    }

    /// <summary>What a failed alternative found is still there for others.</summary>
    [Test]
    public void AnyOf_WhoseFirstFails_LeavesNothingOfItBehind()
    {
        Assert.That(
            Run(
                "any-of: [[{ user: bob, callback: OnLogout }, { user: bob, callback: OnLogout }], "
                + "[{ user: bob, callback: OnMessageReceivedFromPeer, with: { text: 1 } }]]\n"
                + "  - { user: bob, callback: OnMessageReceivedFromPeer, with: { text: 2 } }")
                .Failures,
            Is.Empty);
    }

    private static void Check(bool holds, string expectation)
    {
        ScenarioResult result = Run(expectation);

        Assert.That(result.Failures.Count, Is.EqualTo(holds ? 0 : 1));
        Assert.That(result.Failures.SelectMany(failure => failure.Happened), Has.None.Empty);
    }

    private static ScenarioResult Run(string expectation) =>
        Text.Run(Text.With(Chat, $"  - {expectation}"));
}
