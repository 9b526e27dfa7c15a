using System.Collections.Generic;
using System.IO;
using NUnit.Framework;
using RtmSim.Scenarios;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Browser.Tests.Support;

/// <summary>Traces to look at.</summary>
internal static class Traces
{
    /// <summary>
    /// Each message is four events: a call, its return, and a callback on either side.
    /// </summary>
    public const string ManyMessages = """
        name: many messages
        users: [alice, bob]
        steps:
          - login: alice
          - login: bob
          - { at: 1s, repeat: 25000, every: 20ms, send: { user: alice, to: bob, text: "text {n}" } }
        expect:
          - { user: bob, callback: OnLoginSuccess }
        """;

    /// <summary>A shipped scenario's, such as <c>calls/accepted</c>.</summary>
    public static RecordedTrace Shipped(string name, bool packets = false) => Run(
        ScenarioLoader.Load(Path.Combine(Repository.Root, "scenarios", name + ".yaml")), packets);

    public static RecordedTrace Of(string yaml) => Run(ScenarioLoader.Parse(yaml, "test.yaml"));

    private static RecordedTrace Run(ScenarioLoad load, bool packets = false)
    {
        IReadOnlyList<ScenarioProblem> problems = load.Problems;
        Assert.That(problems, Is.Empty);
        return ScenarioRunner.Run(load.Scenario!, null, new TraceOptions { Packets = packets })
            .Trace.ToRecorded();
    }
}
