using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RtmSim.Cli.Run;

/// <summary>Results as a JSON array, an object a file.</summary>
internal static class RunJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Write(IReadOnlyList<RunRow> rows, TextWriter writer)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartArray();
            foreach (RunRow row in rows)
            {
                Write(row, json);
            }

            json.WriteEndArray();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        writer.Write('\n');
    }

    private static void Write(RunRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", row.File);
        json.WriteString("verdict", row.Verdict);
        json.WriteString("digest", row.Digest);
        json.WriteNumber("virtual_ms", row.VirtualMs);
        json.WriteNumber("events", row.Events);
        json.WriteNumber("real_ms", row.RealMs);
        json.WriteEndObject();
    }
}
