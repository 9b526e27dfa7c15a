using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests;

/// <summary>Names for values, steps with names, and rounds of steps.</summary>
[TestFixture]
internal sealed class GroupsTests
{
    [Test]
    public void Values_InTextsAndTimes_AreFilledIn()
    {
        string yaml = Text.With(
            """
              - { at: "{pause}", send: { user: alice, to: "{peer}", text: "{greeting}, {peer}!" } }
              - at: "1{pause}"
                repeat: 2
                send: { user: alice, to: bob, text: "{n} {{n} {{{n}" }
              - { at: 30s, send: { user: alice, to: bob, text: '{"a":{"b":1}}' } }
            """,
            """
              - user: alice
                call: SendMessageToPeer
                at: "{pause}"
                with: { text: "{both}, bob!" }
            """,
            "values: { greeting: hi, pause: 2s, peer: bob, both: \"{greeting}\" }");

        Assert.That(Text.Sends(yaml), Is.EqualTo(new[]
        {
            "2000 hi, bob!", "12000 1 {n} {1", "12000 2 {n} {2", "30000 {\"a\":{\"b\":1}}",
        }));
    }

    [Test]
    public void Value_ThatIsAList_StandsForIt()
    {
        ScenarioResult result = Text.Run(Text.With(
            "  - { at: 1s, query-online: { user: alice, peers: \"{all}\" } }",
            "  - { user: alice, call: QueryPeersOnlineStatus, with: { peerIds: [bob, eve] } }",
            "values: { all: [bob, eve] }"));

        Assert.That(result.Failures, Is.Empty);
    }

    [Test]
    public void Group_Used_CountsItsTimesFromItsUse()
    {
        string yaml = Text.With(
            """
              - { at: 10s, do: say, with: { what: a } }
              - { after: 1s, do: say, with: { what: b, pause: 5s } }
              - { do: twice, with: { who: bob } }
              - { at: 60s, repeat: 2, every: 10s, do: say, with: { what: "c{n}" } }
            """,
            top: """
            groups:
              say:
                takes: { what: , pause: 2s }
                steps:
                  - send: { user: alice, to: bob, text: "{what}" }
                  - { at: "{pause}", send: { user: alice, to: bob, text: "{what} again" } }
              twice:
                takes: [who]
                steps:
                  - { at: 1s, do: say, with: { what: "to {who}", pause: 1s } }
                  - send: { user: alice, to: "{who}", text: end }
            """);

        Assert.That(Text.Sends(yaml), Is.EqualTo(new[]
        {
            "10000 a", "12000 a again", "13000 b", "18000 b again",
            "19000 to bob", "20000 to bob again", "20000 end",
            "60000 c1", "62000 c1 again", "70000 c2", "72000 c2 again",
        }));
    }

    [Test]
    public void Group_UsedWhenSomethingHappens_CountsFromThere()
    {
        string yaml = Text.With(
            """
              - login: bob
              - { at: 1s, send: { user: alice, to: bob, text: hi } }
              - { when: { user: bob, callback: OnMessageReceivedFromPeer }, do: answer }
              - { after: 1s, send: { user: bob, to: alice, text: end } }
            """,
            top: """
            groups:
              answer:
                steps:
                  - { at: 1s, send: { user: bob, to: alice, text: a } }
                  - { at: 3s, send: { user: bob, to: alice, text: b } }
            """);

        Assert.That(
            Text.Sends(yaml, client: 2), Is.EqualTo(new[] { "2020 a", "4020 b", "5020 end" }));
    }

    [Test]
    public void Rounds_OfSteps_ComeOneAfterAnotherOrSoFarApart()
    {
        string yaml = Text.With("""
              - at: 1s
                repeat: 2
                steps:
                  - send: { user: alice, to: bob, text: "a{n}" }
                  - { after: 1s, send: { user: alice, to: bob, text: "b{n}" } }
              - at: 10s
                repeat: 2
                every: 5s
                steps:
                  - { repeat: 2, every: 1s, send: { user: alice, to: bob, text: "c{n}" } }
                  - { at: 2s, send: { user: alice, to: bob, text: "d{n}" } }
              - send: { user: alice, to: bob, text: end }
            """);

        Assert.That(Text.Sends(yaml), Is.EqualTo(new[]
        {
            "1000 a1", "2000 b1", "2000 a2", "3000 b2",
            "10000 c1", "11000 c2", "12000 d1", "15000 c1", "16000 c2", "17000 d2", "17000 end",
        }));
    }

    [TestCase(3, 2)]
    [TestCase(9, 5)]
    public void Rounds_Until_EndAsSoonAsItHappens(int restored, int sent)
    {
        ScenarioResult result = Text.Run(Text.With($$"""
              - login: bob
              - { at: 1s, send: { user: bob, to: alice, text: early } }
              - { at: 1.5s, cut: alice }
              - at: 2s
                repeat: 5
                every: 1s
                steps:
                  - { send: { user: bob, to: alice, text: "are you there {n}?" } }
                until: { user: alice, callback: OnMessageReceivedFromPeer }
              - { after: 1s, send: { user: alice, to: bob, text: yes } }
              - { at: {{restored}}s, restore: alice }
            """));

        Assert.That(
            result.Trace.Count(traced => traced.Name == "SendMessageToPeer"
                && traced.Kind == Tracing.TraceKind.Call && traced.ClientNumber == 2),
            Is.EqualTo(sent + 1));
        Assert.That(result.Failures.Count, Is.EqualTo(restored == 3 ? 0 : 1));
        Assert.That(
            result.Trace.Any(traced => traced.Name == "SendMessageToPeer"
                && traced.ClientNumber == 1),
            Is.EqualTo(restored == 3));
    }

    [Test]
    public void Rounds_ThatEndWithoutIt_FailTheRun()
    {
        ScenarioFailure failure = Text.Run(Text.With("""
              - { at: 1s, logout: alice }
              - at: 2s
                repeat: 3
                every: 1s
                steps: [{ send: { user: alice, to: bob, text: hi } }]
                until: { user: alice, state: CONNECTED }
              - { at: 5.1s, login: alice }
            """)).Failures.Single();

        Assert.That(failure.Place, Is.EqualTo("test.yaml:11:12"));
        Assert.That(
            failure.Happened[0],
            Does.StartWith("it never came while the rounds went on: "));
    }

    [Test]
    public void Run_WithAChain_GoesOnForItsLength()
    {
        ScenarioResult result = Text.Run(Text.With("""
              - { when: { user: alice, callback: OnLoginSuccess }, after: 5h, logout: alice }
            """));

        Assert.That(result.Trace.Any(traced => traced.Name == "OnLogout"), Is.True);
        Assert.That(result.VirtualTime, Is.GreaterThan(Duration.FromHours(5)));
    }

    [Test]
    public void Mistakes_InAGroup_ShowWhereItIsUsed()
    {
        string yaml = Text.With(
            "  - { do: a, with: { who: bbo } }\n  - { do: a, with: { who: eev } }",
            top: """
            groups:
              a: { takes: [who], steps: [{ do: b, with: { who: "{who}" } }] }
              b: { takes: [who], steps: [login: "{who}"] }
            """);

        // Groups may use those above them alone.
        Assert.That(Text.Problems(yaml), Does.Contain("3:36: b is below a"));
        Assert.That(
            Text.Problems(yaml.Replace("  b: {", "  c: {").Replace("do: b", "do: d")),
            Does.Contain(
                "3:36: unknown group \"d\", did you mean \"a\"? there are a, c (used at 8:11)"));
    }

    [Test]
    public void Step_OfAGroup_ThatThrows_ShowsWhereItIsUsed()
    {
        ScenarioResult result = Text.Run(Text.With(
            "  - { at: 1s, do: answer }",
            top: "groups: { answer: { steps: [accept-call: alice] } }"));

        Assert.That(result.Failures[0].Place, Is.EqualTo("test.yaml:2:29 (used at 6:19)"));
    }
}
