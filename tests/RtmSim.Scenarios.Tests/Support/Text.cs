using System.Linq;
using NUnit.Framework;
using RtmSim.Tracing;

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

    /// <summary>The calls of a client that send to a peer, as "time in ms, text".</summary>
    public static string[] Sends(string yaml, int client = 1) => Run(yaml).Trace
        .Where(traced => traced.Name == "SendMessageToPeer" && traced.Kind == TraceKind.Call)
        .Where(traced => traced.ClientNumber == client)
        .Select(traced => $"{traced.Elapsed.TotalMilliseconds} "
            + traced.Arguments.First(argument => argument.Name == "text").Value)
        .ToArray();

    /// <summary>The mistakes of a text, a line each, without the file.</summary>
    public static string Problems(string yaml) => string.Join(
        '\n', ScenarioLoader.Parse(yaml, "f").Problems.Select(p => p.ToString().Substring(2)));
}
