using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RtmSim.Cli.Results;

/// <summary>Results as a JSON array of objects.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Writes an object for each row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="members">Writes the members of one.</param>
    /// <param name="writer">Where to.</param>
    public static void Write<T>(
        IReadOnlyList<T> rows, Action<T, Utf8JsonWriter> members, TextWriter writer)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartArray();
            foreach (T row in rows)
            {
                json.WriteStartObject();
                members(row, json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        writer.Write('\n');
    }
}
