using System;
using System.IO;
using System.Text;
using RtmRecording;
using RtmSim.Tracing;

namespace RtmSim.Recorder.Tests.Support;

/// <summary>A recorder on a simulation's time, and what it wrote.</summary>
internal sealed class Recording : IDisposable
{
    private readonly StringWriter _writer = new();

    public Recording(Simulation simulation) => Recorder = new RtmRecorder(
        _writer,
        () => TimeSpan.FromTicks(simulation.Elapsed.BclCompatibleTicks),
        (simulation.Now - simulation.Elapsed).ToDateTimeUtc())
    {
        ShowAppIds = true,
    };

    public RtmRecorder Recorder { get; }

    /// <summary>The file so far.</summary>
    public string Text => _writer.ToString();

    /// <summary>The recording so far, as the reader of trace files has it.</summary>
    public RecordedTrace Trace => Read(Text);

    public static RecordedTrace Read(string text) =>
        RecordedTrace.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "recording.jsonl");

    public void Dispose() => Recorder.Dispose();
}
