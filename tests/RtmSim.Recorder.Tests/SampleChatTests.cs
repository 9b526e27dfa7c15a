using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmRecording;
using RtmSim.Recorder.Tests.Support;
using RtmSim.Tracing;
using SampleChat;

namespace RtmSim.Recorder.Tests;

/// <summary>An app that was written without a thought of being recorded.</summary>
internal sealed class SampleChatTests
{
    private const string Nobody = "Dropped no handler";

    [TearDown]
    public void StopRecording() => RtmRecorder.Current = null;

    [Test]
    public void Session_OfTheSampleApp_IsRecordedAsItWas()
    {
        using Simulation simulation = Simulation.Start();
        using Recording recording = new(simulation);
        RtmRecorder.Current = recording.Recorder;
        ChatViewModel alice = new(new string('a', 32), simulation.TimeProvider);
        ChatViewModel bob = new(new string('a', 32), simulation.TimeProvider);
        alice.SignIn("alice");
        bob.SignIn("bob");
        simulation.Advance(Duration.FromSeconds(1));
        alice.With("bob").Send("Are you in?");
        simulation.Advance(Duration.FromSeconds(1));
        bob.With("alice").Send("Just a minute");
        simulation.Network.Cut("bob", lasting: Duration.FromSeconds(20));
        simulation.Advance(Duration.FromSeconds(30));
        bob.SignOut();
        simulation.Advance(Duration.FromSeconds(1));

        Assert.That(bob.With("alice").Lines, Has.Count.EqualTo(2));
        Assert.That(
            ObservedLines.Of(recording.Trace).Where(line => !line.Contains(Nobody)),
            Is.EqualTo(ObservedLines.Of(simulation.Trace)
                .Where(line => !Unheard(recording.Trace).Any(line.Contains))));
    }

    /// <summary>The recorder listens to all; what the app has no handler for it says.</summary>
    private static string[] Unheard(RecordedTrace recorded) => recorded
        .Where(each => each.Kind == TraceKind.Dropped)
        .Select(each => $"Callback {each.ValueOf("callback")}(")
        .Distinct()
        .ToArray();
}
