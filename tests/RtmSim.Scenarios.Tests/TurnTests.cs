using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests;

/// <summary>Steps after all that is due at their moment, and the end of a run.</summary>
[TestFixture]
internal sealed class TurnTests
{
    private const string Sent = "  - login: bob\n  - { at: 1s, send: { user: alice, to: bob, "
        + "text: hi } }\n";

    [TestCase("", false)]
    [TestCase("late: true, ", true)]
    [Rule("S-09")]
    public void Step_AtTheMomentOfAnArrival_ComesBeforeItUnlessLate(string late, bool isAfter)
    {
        ScenarioResult result = Text.Run(Text.With(
            Sent + $$"""  - { at: 1.02s, {{late}}logout: bob }"""));

        int received = Index(result, "OnMessageReceivedFromPeer");
        Assert.That(received >= 0 && received < Index(result, "Logout"), Is.EqualTo(isAfter));
    }

    [Test]
    [Rule("S-09")]
    public void Steps_BelowALateOne_ComeDirectlyAfterIt()
    {
        string yaml = Text.With(Sent + """
              - { at: 1.02s, late: true, send: { user: bob, to: alice, text: a } }
              - send: { user: bob, to: alice, text: b }
              - { at: 1.02s, send: { user: bob, to: alice, text: c } }
              - { at: 1.02s, late: true, send: { user: bob, to: alice, text: d } }
              - { after: 1s, send: { user: bob, to: alice, text: e } }
            """);

        Assert.That(
            Text.Sends(yaml, client: 2),
            Is.EqualTo(new[] { "1020 a", "1020 b", "1020 c", "1020 d", "2020 e" }));
    }

    [Test]
    public void Steps_LateAndRepeated_ComeAtTheirTimes()
    {
        string yaml = Text.With("""
              - { at: 1s, late: true, repeat: 3, every: 1s,
                  send: { user: alice, to: bob, text: "{n}" } }
              - { at: 2s, send: { user: alice, to: bob, text: a } }
              - { at: 3s, send: { user: alice, to: bob, text: b } }
              - { after: 1s, send: { user: alice, to: bob, text: c } }
            """);

        Assert.That(
            Text.Sends(yaml),
            Is.EqualTo(new[] { "1000 1", "2000 a", "2000 2", "3000 3", "3000 b", "4000 c" }));
    }

    [Test]
    public void Stop_EndsTheRunBeforeWhatIsDueThen()
    {
        ScenarioResult result = Text.Run(Text.With(Sent + "  - { at: 1.02s, stop: }"));

        Assert.That(result.VirtualTime, Is.EqualTo(Duration.FromMilliseconds(1020)));
        Assert.That(Index(result, "OnMessageReceivedFromPeer"), Is.Negative);
    }

    [Test]
    public void Stop_Late_EndsTheRunAfterWhatIsDueThen()
    {
        ScenarioResult result = Text.Run(
            Text.With(Sent + "  - { at: 1.02s, late: true, stop: {} }", top: "until: 1h"));

        Assert.That(result.VirtualTime, Is.EqualTo(Duration.FromMilliseconds(1020)));
        Assert.That(Index(result, "OnMessageReceivedFromPeer"), Is.Positive);
        Assert.That(Index(result, "OnSendMessageResult"), Is.Negative);
    }

    [Test]
    public void Stop_InsideAHandler_EndsTheRunThere()
    {
        ScenarioResult result = Text.Run(Text.With(Sent + """
              - { when: { user: bob, callback: OnMessageReceivedFromPeer }, after: 1s, stop: }
            """));

        Assert.That(result.VirtualTime, Is.EqualTo(Duration.FromMilliseconds(2020)));
    }

    [Test]
    public void Stop_AsAWord_IsAStep()
    {
        Assert.That(
            Text.Run(Text.With("  - advance: 1s\n  - stop")).VirtualTime,
            Is.EqualTo(Duration.FromSeconds(1)));
    }

    private static int Index(ScenarioResult result, string name) =>
        result.Trace.FirstOrDefault(traced => traced.Name == name)?.Sequence ?? -1;
}
