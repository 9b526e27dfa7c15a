using System;
using System.Linq;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Laws;

/// <summary>Traces as the recorder would have written them with the real SDK.</summary>
internal static class Recordings
{
    public static RecordedTrace Of(RecordedTrace trace)
    {
        TraceRecord[] seen = trace
            .Where(each => each.Kind is TraceKind.Call or TraceKind.Return or TraceKind.Callback)
            .Select(each => new TraceLine(each).ToRecord())
            .ToArray();
        return new RecordedTrace(
            new TraceHeader(
                1, trace.Epoch, trace.End, IsCutShort: false, Array.Empty<TraceSetting>(),
                TraceFormat.DigestText(TraceDigest.Of(seen).Value))
            {
                Source = TraceSource.Sdk,
            },
            seen);
    }
}
