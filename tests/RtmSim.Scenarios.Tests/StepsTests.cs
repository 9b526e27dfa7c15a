using NodaTime;
using NUnit.Framework;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Testing;

namespace RtmSim.Scenarios.Tests;

[TestFixture]
internal sealed class StepsTests
{
    [Test]
    public void Times_OfEveryForm_CountFromTheStepBefore()
    {
        string yaml = Text.With("""
              - { at: 1s, send: { user: alice, to: bob, text: a } }
              - send: { user: alice, to: bob, text: b }
              - { after: 500ms, send: { user: alice, to: bob, text: c } }
              - advance: 1m
              - send: { user: alice, to: bob, text: d }
              - { after: 1s, repeat: 3, every: 2s, send: { user: alice, to: bob, text: "e{n}" } }
              - { after: 1s, send: { user: alice, to: bob, text: f } }
            """);

        Assert.That(Text.Sends(yaml), Is.EqualTo(new[]
        {
            "1000 a", "1000 b", "1500 c", "61500 d", "62500 e1", "64500 e2", "66500 e3", "67500 f",
        }));
    }

    [Test]
    public void Step_BesideARepeatedOne_MayBeginWhileThatRuns()
    {
        string yaml = Text.With("""
              - { at: 1s, repeat: 3, every: 1s, send: { user: alice, to: bob, text: "{n}" } }
              - { at: 2s, send: { user: alice, to: bob, text: beside } }
            """);

        Assert.That(
            Text.Sends(yaml), Is.EqualTo(new[] { "1000 1", "2000 2", "2000 beside", "3000 3" }));
    }

    [Test]
    [Rule("S-09")]
    public void Step_AtTheMomentOfATimeout_ComesBeforeIt()
    {
        string yaml = Text.With(
            """
              - { at: 1s, cut: alice }
              - { at: 5s, restore: alice }
            """,
            "  - { user: alice, never: OnConnectionStateChanged, from: 1s }");

        Assert.That(Text.Run(yaml).Failures, Is.Empty);
    }

    [Test]
    public void Braces_OutsideARepeat_AreText()
    {
        string yaml = Text.With("  - { at: 1s, send: { user: alice, to: bob, text: \"{n}\" } }");

        Assert.That(Text.Sends(yaml), Is.EqualTo(new[] { "1000 {n}" }));
    }

    [Test]
    public void Aliases_OfANode_StandForIt()
    {
        string yaml = Text.With("""
              - { at: 1s, send: &hello { user: alice, to: bob, text: hello } }
              - { at: 2s, send: *hello }
            """);

        Assert.That(Text.Sends(yaml), Is.EqualTo(new[] { "1000 hello", "2000 hello" }));
    }

    [Test]
    public void Run_WithoutAnEnd_StopsWhenNothingIsLeft()
    {
        Assert.That(
            Text.Run(Text.With()).VirtualTime, Is.EqualTo(Duration.FromMilliseconds(250)));
    }

    [Test]
    public void Run_WithAnEnd_GoesUpToIt()
    {
        Assert.That(
            Text.Run(Text.With(top: "until: 7d")).VirtualTime, Is.EqualTo(Duration.FromDays(7)));
    }

    [Test]
    public void Devices_OfOneUser_HaveLinksOfTheirOwn()
    {
        const string yaml = """
            name: a
            users: { desk: { id: alice }, phone: { id: alice } }
            steps:
              - login: desk
              - { at: 1s, cut: desk }
              - { at: 10s, login: phone }
            expect:
              - { user: desk, callback: OnConnectionStateChanged, with: { state: RECONNECTING } }
              - { user: phone, callback: OnLoginSuccess, at: 10.25s }
            """;

        Assert.That(Text.Run(yaml).Failures, Is.Empty);
    }

    [Test]
    public void LinkSteps_OfEveryKind_TakeEffect()
    {
        string yaml = Text.With(
            """
              - { at: 1s, set-latency: { user: alice, latency: 100ms, direction: up } }
              - set-jitter: { user: alice, jitter: 0s }
              - set-loss: { user: alice, loss: 0.0 }
              - set-bandwidth: { user: alice, bandwidth: 0 }
              - join: { user: alice, channel: lobby }
              - { at: 2s, clog: { user: alice, direction: down } }
              - members: { user: alice, channel: lobby }
              - { at: 3s, unclog: alice }
            """,
            """
              - { user: alice, callback: OnJoinSuccess, at: 1.11s }
              - { user: alice, callback: OnGetMembers, within: [3s, 3.1s] }
            """);

        Assert.That(Text.Run(yaml).Failures, Is.Empty);
    }

    [Test]
    public void Seed_GivenToTheRunner_ReplacesTheFiles()
    {
        string yaml = Text.With(top: "seed: 5\nnetwork: { jitter: 200ms }");

        Assert.That(Text.Run(yaml).Seed, Is.EqualTo(5));
        Assert.That(Text.Run(yaml, seed: 6).Seed, Is.EqualTo(6));
        Assert.That(Text.Run(yaml, seed: 6).Digest, Is.Not.EqualTo(Text.Run(yaml).Digest));
    }
}
