using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RtmSim.Tracing;

/// <summary>The trace as JSON Lines.</summary>
internal static class TraceJson
{
    public const string Format = "rtmsim-trace";
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Trace trace, ulong seed, long epochTicks, TextWriter writer)
    {
        using MemoryStream buffer = new();
        using Utf8JsonWriter json = new(buffer, Options);
        WriteHeader(trace, seed, epochTicks, json);
        EndLine(json, buffer, writer);
        foreach (TraceEvent traced in trace)
        {
            WriteEvent(traced, json);
            EndLine(json, buffer, writer);
        }
    }

    private static void WriteHeader(Trace trace, ulong seed, long epochTicks, Utf8JsonWriter json)
    {
        Instant epoch = Instant.FromUnixTimeTicks(epochTicks);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        json.WriteNumber("seed", seed);
        json.WriteString("epoch", InstantPattern.ExtendedIso.Format(epoch));
        json.WriteNumber("events", trace.Count);
        json.WriteString("digest", trace.Digest);
        json.WriteEndObject();
    }

    private static void WriteEvent(TraceEvent traced, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("seq", traced.Sequence);
        json.WriteNumber("t_ms", traced.Elapsed.BclCompatibleTicks / 10_000m);
        if (traced.Client is not null)
        {
            json.WriteString("client", traced.Client);
            json.WriteNumber("client_no", traced.ClientNumber);
        }

        json.WriteString("kind", TraceText.KindName(traced.Kind));
        json.WriteString("name", traced.Name);
        WriteArguments(traced.Arguments, json);
        if (traced.Code is not null)
        {
            json.WriteNumber("code", traced.Code.Number);
            if (traced.Code.Name is not null)
            {
                json.WriteString("code_name", traced.Code.Name);
            }
        }

        if (traced.Rule is not null)
        {
            json.WriteString("rule", traced.Rule);
        }

        json.WriteEndObject();
    }

    private static void WriteArguments(IReadOnlyList<TraceArgument> arguments, Utf8JsonWriter json)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        json.WriteStartObject("args");
        foreach (TraceArgument argument in arguments)
        {
            json.WritePropertyName(argument.Name);
            WriteValue(argument.Value, json);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(object? value, Utf8JsonWriter json)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case byte[] bytes:
                json.WriteStartObject();
                json.WriteBase64String("base64", bytes);
                json.WriteEndObject();
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray();
                foreach (string text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(System.Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void EndLine(Utf8JsonWriter json, MemoryStream buffer, TextWriter writer)
    {
        json.Flush();
        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        writer.Write('\n');
        buffer.SetLength(0);
        json.Reset();
    }
}
