using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using RtmSim.Scenarios.Recording;
using RtmSim.Scenarios.Replays;
using RtmSim.Scenarios.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Recording;

[TestFixture]
internal sealed class ShippedRecordingTests
{
    [TestCaseSource(typeof(Shipped), nameof(Shipped.Cases))]
    public void Scenario_RecordedAndRunAgain_GivesTheSameDigest(ScenarioFile file)
    {
        RecordedTrace first = ScenarioRunner.Run(Shipped.Load(file)).Trace.ToRecorded();
        string text = first.ToScenario(file.RelativePath);

        ScenarioLoad load = ScenarioLoader.Parse(text, "recorded");
        Assert.That(load.Problems, Is.Empty, text);
        ScenarioResult again = ScenarioRunner.Run(load.Scenario!);

        TraceDifference difference =
            TraceComparer.CompareObservable(first, again.Trace.ToRecorded());
        Assert.That(difference.ToLines(most: 1), Has.Count.LessThanOrEqualTo(1), text);
        Assert.That(again.Failures, Is.Empty, text);
        Assert.That(again.Digest, Is.EqualTo(first.Digest), text);
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Cases))]
    public void Trace_WrittenReadAndReplayed_Agrees(ScenarioFile file)
    {
        StringWriter written = new();
        ScenarioRunner.Run(Shipped.Load(file)).Trace.WriteJsonLines(written);
        RecordedTrace read = RecordedTrace.Read(
            new MemoryStream(Encoding.UTF8.GetBytes(written.ToString())), "trace.jsonl");

        ReplayResult replay = Replay.Run(read);

        Assert.That(replay.Divergence, Is.Empty);
        Assert.That(replay.Agrees, Is.True);
        Assert.That(replay.Replayed.Digest, Is.EqualTo(read.Digest));
        Assert.That(replay.Difference.Events.Count, Is.EqualTo(read.Count(IsObservable)));
    }

    private static bool IsObservable(TraceEvent traced) => traced.Kind
        is TraceKind.Call or TraceKind.Return or TraceKind.Callback or TraceKind.State
        or TraceKind.Invitation;
}
