using System.Text;
using NodaTime;
using RtmSim.Scenarios.Faces;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Expectations;

/// <summary>A callback, or a call with what it returned.</summary>
/// <param name="Event">The callback or call in the trace.</param>
/// <param name="Code">The error code, or what the call returned.</param>
internal sealed record Observed(TraceEvent Event, TraceCode? Code)
{
    public Duration Time => Event.Elapsed;

    public string Name => Event.Name;

    /// <summary>What a field holds: a number, text, flag, list, code or null.</summary>
    public object? Read(Field field) => field.Kind switch
    {
        FieldKind.Code => Code,
        FieldKind.TextBytes => Event.ValueOf("text") is string text
            ? (long)Encoding.UTF8.GetByteCount(text)
            : null,
        FieldKind.RawBytes => Event.ValueOf("raw") is byte[] raw ? (long)raw.Length : null,
        _ => Event.ValueOf(field.Name),
    };
}
