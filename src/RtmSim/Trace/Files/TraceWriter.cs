using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace RtmSim.Tracing;

/// <summary>Writes a trace as JSON Lines: a header, then an object for each event.</summary>
internal static class TraceWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(RecordedTrace trace, TextWriter writer)
    {
        using MemoryStream buffer = new();
        using Utf8JsonWriter json = new(buffer, Options);
        WriteHeader(trace, json);
        EndLine(json, buffer, writer);
        foreach (TraceEvent traced in trace)
        {
            WriteEvent(traced, json);
            EndLine(json, buffer, writer);
        }

        if (trace.Source == TraceSource.Sdk && !trace.IsUnfinished)
        {
            WriteEnd(trace, json);
            EndLine(json, buffer, writer);
        }
    }

    private static void WriteHeader(RecordedTrace trace, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", TraceFormat.Name);
        json.WriteNumber("version", TraceFormat.Version);
        if (trace.Source == TraceSource.Sdk)
        {
            json.WriteString("source", TraceFormat.SdkSource);
            json.WriteString("epoch", InstantPattern.ExtendedIso.Format(trace.Epoch));
            json.WriteEndObject();
            return;
        }

        json.WriteNumber("seed", trace.Seed);
        json.WriteString("epoch", InstantPattern.ExtendedIso.Format(trace.Epoch));
        json.WriteNumber("end_ms", Milliseconds(trace.End.BclCompatibleTicks));
        if (trace.IsCutShort)
        {
            json.WriteBoolean("cut_short", true);
        }

        if (trace.Settings.Count > 0)
        {
            json.WriteStartObject("options");
            foreach (TraceSetting setting in trace.Settings)
            {
                json.WriteString(setting.Name, setting.Value);
            }

            json.WriteEndObject();
        }

        json.WriteNumber("events", trace.Count);
        json.WriteString("digest", trace.Digest);
        json.WriteEndObject();
    }

    private static void WriteEnd(RecordedTrace trace, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("end_ms", Milliseconds(trace.End.BclCompatibleTicks));
        json.WriteNumber("events", trace.Count);
        json.WriteEndObject();
    }

    private static void WriteEvent(TraceEvent traced, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("seq", traced.Sequence);
        json.WriteNumber("t_ms", Milliseconds(traced.Elapsed.BclCompatibleTicks));
        if (traced.Client is not null)
        {
            json.WriteString("client", traced.Client);
            json.WriteNumber("client_no", traced.ClientNumber);
        }

        json.WriteString("kind", TraceFormat.NameOf(traced.Kind));
        json.WriteString("name", traced.Name);
        if (TraceFormat.NameOf(traced.Origin) is { } origin)
        {
            json.WriteString("from", origin);
        }

        if (traced.HasArguments)
        {
            WriteArguments(traced.Arguments, json);
        }

        WriteCode(traced.Code, json);
        if (traced.Returned is not null)
        {
            json.WriteString("returned", traced.Returned);
        }

        if (traced.Rule is not null)
        {
            json.WriteString("rule", traced.Rule);
        }

        json.WriteEndObject();
    }

    private static void WriteCode(TraceCode? code, Utf8JsonWriter json)
    {
        if (code is null)
        {
            return;
        }

        json.WriteNumber("code", code.Number);
        if (code.Name is not null)
        {
            json.WriteString("code_name", code.Name);
        }

        if (code.Operation is not null)
        {
            json.WriteString("code_of", code.Operation);
        }
    }

    private static void WriteArguments(IReadOnlyList<TraceArgument> arguments, Utf8JsonWriter json)
    {
        json.WriteStartObject("args");
        foreach (TraceArgument argument in arguments)
        {
            json.WritePropertyName(argument.Name);
            WriteValue(argument, json);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(TraceArgument argument, Utf8JsonWriter json)
    {
        switch (argument.Value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long number when argument.Label is not null:
                json.WriteStartObject();
                json.WriteNumber("number", number);
                json.WriteString("name", argument.Label);
                json.WriteEndObject();
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
            case IReadOnlyList<string> texts when argument.Common is not null:
                json.WriteStartObject();
                json.WritePropertyName("texts");
                WriteTexts(texts, json);
                json.WritePropertyName("common");
                WriteTexts(argument.Common, json);
                json.WriteEndObject();
                break;
            case IReadOnlyList<string> texts:
                WriteTexts(texts, json);
                break;
            default:
                json.WriteStringValue(
                    System.Convert.ToString(argument.Value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteTexts(IReadOnlyList<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static decimal Milliseconds(long ticks) => ticks / 10_000m;

    private static void EndLine(Utf8JsonWriter json, MemoryStream buffer, TextWriter writer)
    {
        json.Flush();
        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        writer.Write('\n');
        buffer.SetLength(0);
        json.Reset();
    }
}
