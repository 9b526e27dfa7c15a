using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Orders;
using RtmSim.Scenarios.Laws;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Exploring.Orders;

/// <summary>What two things on one instant can come to, in all orders that may be.</summary>
[TestFixture]
internal sealed class SameInstantOrdersTests
{
    private const string Call =
        """
          - login: alice
          - login: bob
          - { at: 1s, call: { user: alice, to: bob } }
        """;

    private const string ThreeIn =
        """
          - login: alice
          - login: bob
          - login: carol
          - { at: 1s, join: { user: alice, channel: lobby } }
          - { at: 1.1s, join: { user: bob, channel: lobby } }
          - { at: 1.2s, join: { user: carol, channel: lobby } }
        """;

    private static IEnumerable<TestCaseData> Ties() => TiesOfCalls().Concat(OtherTies());

    private static IEnumerable<TestCaseData> TiesOfCalls()
    {
        yield return Case(
            "cancel, accept", Ends,
            Call,
            """
              - { at: 3s, cancel-call: alice }
              - { at: 3s, accept-call: bob }
            """,
            new[] { "alice: CANCELED, bob: CANCELED", "alice: ACCEPTED_BY_REMOTE, bob: ACCEPTED" });
        yield return Case(
            "cancel, refuse", Ends,
            Call,
            """
              - { at: 3s, cancel-call: alice }
              - { at: 3s, refuse-call: bob }
            """,
            new[] { "alice: CANCELED, bob: CANCELED", "alice: REFUSED_BY_REMOTE, bob: REFUSED" });
        yield return Case(
            "expiry, accept", Ends,
            Call,
            """
              - { at: 61.02s, accept-call: bob }
            """,
            new[] { "alice: ACCEPTED_BY_REMOTE, bob: ACCEPTED" });
        yield return Case(
            "expiry, cancel", Ends,
            Call,
            """
              - { at: 61.04s, cancel-call: alice }
            """,
            new[] { "alice: CANCELED, bob: FAILURE" });
    }

    private static IEnumerable<TestCaseData> OtherTies()
    {
        yield return Case(
            "message, leave", Seen,
            ThreeIn,
            """
              - { at: 3s, send: { user: alice, channel: lobby, text: hi } }
              - { at: 3s, leave: { user: bob, channel: lobby } }
            """,
            new[]
            {
                "carol: OnMessageReceived OnMemberLeft", "carol: OnMemberLeft OnMessageReceived",
            });
        yield return Case(
            "message, logout", Seen,
            ThreeIn,
            """
              - { at: 3s, send: { user: alice, channel: lobby, text: hi } }
              - { at: 3s, logout: bob }
            """,
            new[]
            {
                "bob: OnMessageReceived, carol: OnMessageReceived OnMemberLeft",
                "carol: OnMemberLeft OnMessageReceived",
            });
        yield return Case(
            "link restored, 30 s mark", Presence,
            """
              - login: alice
              - login: bob
              - { at: 1s, subscribe: { user: alice, peers: bob } }
              - { at: 5s, cut: bob }
            """,
            """
              - { at: 35s, restore: bob }
            """,
            new[] { "alice: ONLINE UNREACHABLE ONLINE" });
    }

    private static TestCaseData Case(
        string name, Func<Trace, string> outcomeOf, string before, string tie,
        string[] outcomes) =>
        new TestCaseData(before, tie, outcomes, outcomeOf).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Ties))]
    public void Orders_OfTwoOnOneInstant_ReachAllThatMayCome(
        string before, string tie, string[] outcomes, Func<Trace, string> outcomeOf)
    {
        Scenario scenario = Load(before + "\n" + tie);
        IReadOnlyList<TriedOrder<ScenarioResult>> tried = SameInstantOrders.Try(
            scenario, most: 200, scenario.LatestTime);

        Assert.That(
            tried.Select(order => outcomeOf(order.Result.Trace)).Distinct(),
            Is.EquivalentTo(outcomes));
        Assert.That(tried.SelectMany(order => TraceLaws.Judge(order.Result.Trace)), Is.Empty);
    }

    [Test]
    public void Order_OfATriedRun_MakesTheScenarioComeOutSo()
    {
        const string Steps =
            """
              - { at: 3s, cancel-call: alice }
              - { at: 3s, accept-call: bob }
            """;
        Scenario scenario = Load(Call + "\n" + Steps);
        foreach (TriedOrder<ScenarioResult> order in SameInstantOrders.Try(scenario, 20))
        {
            string options = order.Ties.Order == TieOrder.FirstInFirstOut
                ? string.Empty
                : $"options: {{ ties: {{ order: {order.Ties.Order.ToString().ToLowerInvariant()}, "
                    + $"choices: \"{order.Ties.Choices}\", number: {order.Ties.Number} }} }}";
            ScenarioResult again = ScenarioRunner.Run(Load(Call + "\n" + Steps, options));

            Assert.That(again.Digest, Is.EqualTo(order.Result.Digest), options);
        }
    }

    [Test]
    public void Orders_MoreThanAreTried_AreDrawn()
    {
        Scenario scenario = Load(ThreeIn);
        IReadOnlyList<TriedOrder<ScenarioResult>> tried = SameInstantOrders.Try(scenario, 12);

        Assert.That(tried, Has.Count.EqualTo(12));
        Assert.That(tried[0].Ties, Is.EqualTo(new TieOptions()));
        Assert.That(
            tried.Skip(7).Select(order => order.Ties.Order), Is.All.EqualTo(TieOrder.Shuffled));
        Assert.That(tried.Select(order => order.Ties), Is.Unique);
        Assert.That(
            tried.Select(order => order.Result.Digest).Distinct().Count(), Is.GreaterThan(6));
        Assert.That(tried.SelectMany(order => TraceLaws.Judge(order.Result.Trace)), Is.Empty);
    }

    [Test]
    public void Order_NotTheUsualOne_IsASettingOfTheTrace()
    {
        Scenario scenario = Load(
            ThreeIn, "options: { ties: { order: shuffled, number: 3, from: 1s } }");

        Assert.That(
            ScenarioRunner.Run(scenario).Trace.ToRecorded().Header.Settings
                .Select(setting => $"{setting.Name}: {setting.Value}"),
            Is.EqualTo(new[]
            {
                "options.ties.from: 1s", "options.ties.number: 3", "options.ties.order: shuffled",
            }));
    }

    private static Scenario Load(string steps, string top = "")
    {
        ScenarioLoad load = ScenarioLoader.Parse(
            $"""
            name: two on one instant
            {top}
            users: [alice, bob, carol]
            steps:
            {steps}
            expect:
              - {"{"} user: alice, callback: OnLoginSuccess {"}"}
            """,
            "test.yaml");
        Assert.That(load.Problems, Is.Empty);
        return load.Scenario!;
    }

    /// <summary>How the two sides of a call ended.</summary>
    private static string Ends(Trace trace) => string.Join(", ", trace
        .Where(traced => traced.Kind == TraceKind.Invitation)
        .GroupBy(traced => traced.Client!)
        .Select(side => side.Last())
        .OrderBy(last => last.Client, StringComparer.Ordinal)
        .Select(last => $"{last.Client}: {StateOf(last)}"));

    private static string StateOf(TraceEvent traced) =>
        traced.Arguments.Single(argument => argument.Name == "state").Label!;

    /// <summary>What bob and carol were told at the end.</summary>
    private static string Seen(Trace trace) => string.Join(", ", trace
        .Where(traced => traced.Kind == TraceKind.Callback && traced.Client != "alice"
            && traced.Name is "OnMessageReceived" or "OnMemberLeft")
        .GroupBy(traced => traced.Client!)
        .OrderBy(user => user.Key, StringComparer.Ordinal)
        .Select(user => $"{user.Key}: {string.Join(' ', user.Select(traced => traced.Name))}"));

    /// <summary>How alice saw bob.</summary>
    private static string Presence(Trace trace) => "alice: " + string.Join(' ', trace
        .Where(traced => traced.Name == "OnPeersOnlineStatusChanged")
        .Select(traced => ((string[])traced.Arguments.Single().Value!)[0].Split('=')[1]));
}
