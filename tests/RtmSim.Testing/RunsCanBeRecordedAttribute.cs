using System;
using System.Linq;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using RtmSim.Scenarios;
using RtmSim.Scenarios.Recording;
using RtmSim.Scenarios.Replays;
using RtmSim.Tracing;

namespace RtmSim.Testing;

/// <summary>
/// After each test of the assembly whose fixture has a simulation named <c>Sim</c>: its run can be
/// saved as a scenario file, and the file gives the same digest.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RunsCanBeRecordedAttribute : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test)
    {
        if (FixtureSimulation.Of(test) is { } simulation)
        {
            Check(simulation.Trace.ToRecorded());
        }
    }

    private static void Check(RecordedTrace trace)
    {
        bool isAnythingDone = trace.Any(each => each.Kind == TraceKind.Call
            && each.Client is not null && !each.Name.StartsWith("new ", StringComparison.Ordinal));
        if (!isAnythingDone || HearsOnlySomeResults(trace))
        {
            return;
        }

        string text = trace.ToScenario();
        ScenarioLoad load = ScenarioLoader.Parse(text, "recorded");
        Assert.That(load.Problems, Is.Empty, text);
        RecordedTrace again = ScenarioRunner.Run(load.Scenario!).Trace.ToRecorded();
        TraceDifference difference = TraceComparer.CompareObservable(trace, again);
        Assert.That(
            again.Digest, Is.EqualTo(trace.Digest),
            () => $"{text}\n{string.Join('\n', difference.ToLines(most: 1))}");
    }

    /// <summary>Which calls of an iOS app had no completion is not in a trace.</summary>
    private static bool HearsOnlySomeResults(RecordedTrace trace) => trace
        .Where(each => each.Kind == TraceKind.Dropped && each.Rule == "PR-04")
        .Select(each => each.Arguments[0].Value as string)
        .Any(block => trace.Any(each =>
            each.Kind == TraceKind.Callback && each.Name == block));
}
