using System;
using RtmSim.Tracing;

namespace RtmSim.Protocol;

/// <summary>Something that crosses the network between one client and the service.</summary>
internal abstract class Packet : TracePayload
{
    private const int HeaderBytes = 64;

    /// <summary>How large it is on the wire, roughly; only a bandwidth limit looks at it.</summary>
    public int WireBytes => HeaderBytes + ContentBytes;

    protected virtual int ContentBytes => 0;

    /// <summary>The packet's name in the trace.</summary>
    public string Name => GetType().Name;

    public override void Describe(IArgumentSink sink)
    {
    }

    protected static int BytesOf(string? text) => text?.Length ?? 0;

    protected static int BytesOf(Array? items) => items?.Length ?? 0;
}
