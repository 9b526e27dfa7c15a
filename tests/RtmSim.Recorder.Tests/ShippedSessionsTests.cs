using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using RtmRecording;
using RtmSim.Recorder.Tests.Support;
using RtmSim.Scenarios;
using RtmSim.Scenarios.Contracts;
using RtmSim.Scenarios.Faces;
using RtmSim.Testing;
using RtmSim.Tracing;

namespace RtmSim.Recorder.Tests;

/// <summary>
/// Every shipped scenario of the Unity SDK, played by the same actors as ever, but on the
/// recorder's classes: what is recorded is what the simulator's own trace says.
/// </summary>
internal sealed class ShippedSessionsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios");

    private readonly Func<ScenarioUser, Simulation, Action, IActor> _actors =
        UnityFace.Instance.Actors;

    public static IEnumerable<TestCaseData> Files => ScenarioFiles.Find(Folder)
        .Where(file => Load(file).Users.All(user => user.Face == "unity"))
        .Select(file => new TestCaseData(file).SetArgDisplayNames(file.RelativePath));

    [TestCaseSource(nameof(Files))]
    public void Recording_OfAShippedScenario_SaysWhatTheTraceSays(ScenarioFile file)
    {
        ScenarioResult plain = ScenarioRunner.Run(Load(file));
        Recording? recording = null;
        UnityFace.Instance.Actors = (user, simulation, called) =>
        {
            recording ??= new Recording(simulation);
            RtmRecorder.Current = recording.Recorder;
            return new UnityActor(user, simulation, called);
        };
        ScenarioRunner.Run(Load(file));
        recording!.Dispose();

        RecordedTrace recorded = recording.Trace;
        Assert.That(recorded.Source, Is.EqualTo(TraceSource.Sdk));
        Assert.That(recorded.IsUnfinished, Is.False);
        Assert.That(ObservedLines.Of(recorded), Is.EqualTo(ObservedLines.Of(plain.Trace)));
        if (!InjectedAnswers.AreIn(plain.Trace))
        {
            Assert.That(
                Contract.Named("platform").Check(recorded).Violations
                    .Select(each => each.ToString()),
                Is.Empty);
        }

        if (plain.Scenario.Users.All(user => user.HasCallManager))
        {
            Assert.That(
                ObservedLines.CallsOf(recorded), Is.EqualTo(ObservedLines.CallsOf(plain.Trace)));
        }
    }

    [TearDown]
    public void StopRecording()
    {
        RtmRecorder.Current = null;
        UnityFace.Instance.Actors = _actors;
    }

    private static Scenario Load(ScenarioFile file) => ScenarioLoader.Load(file.Path).Scenario!;
}
