using System.Linq;
using NUnit.Framework;

namespace RtmSim.Scenarios.Tests.Support;

/// <summary>Scenarios from text, for tests.</summary>
internal static class Text
{
    /// <summary>A scenario that logs alice in, and then what the test adds.</summary>
    public static string With(string steps = "", string expect = "", string top = "") =>
        $"""
        name: test
        {top}
        users: [alice, bob]
        steps:
          - login: alice
        {steps}
        expect:
          - {"{"} user: alice, callback: OnLoginSuccess {"}"}
        {expect}
        """;

    /// <summary>Runs a scenario that must be well formed.</summary>
    public static ScenarioResult Run(string yaml, ulong? seed = null)
    {
        ScenarioLoad load = ScenarioLoader.Parse(yaml, "test.yaml");
        Assert.That(load.Problems, Is.Empty);
        return ScenarioRunner.Run(load.Scenario!, seed);
    }

    /// <summary>The mistakes of a text, a line each, without the file.</summary>
    public static string Problems(string yaml) => string.Join(
        '\n', ScenarioLoader.Parse(yaml, "f").Problems.Select(p => p.ToString().Substring(2)));
}
