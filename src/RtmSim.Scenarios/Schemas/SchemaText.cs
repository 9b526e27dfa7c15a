using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RtmSim.Scenarios.Schemas;

/// <summary>JSON as people read it in a review: what fits stays on one line.</summary>
internal static class SchemaText
{
    private const int Columns = 100;
    private const int Step = 2;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonObject root)
    {
        StringBuilder text = new();
        Append(text, root, indent: 0, taken: 0);
        return text.Append('\n').ToString();
    }

    /// <summary>Writes a value at its place.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="node">The value.</param>
    /// <param name="indent">How far its line is indented.</param>
    /// <param name="taken">How much of the line is taken, with a comma that follows.</param>
    private static void Append(StringBuilder text, JsonNode? node, int indent, int taken)
    {
        string line = node?.ToJsonString(Options) ?? "null";
        if (taken + line.Length <= Columns || node is not (JsonObject or JsonArray))
        {
            text.Append(line);
            return;
        }

        IReadOnlyList<(string Key, JsonNode? Value)> members = node is JsonObject keys
            ? keys.Select(each => (Name(each.Key), each.Value)).ToArray()
            : node.AsArray().Select(each => (string.Empty, each)).ToArray();
        text.Append(node is JsonObject ? '{' : '[');
        for (int i = 0; i < members.Count; i++)
        {
            (string key, JsonNode? value) = members[i];
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', indent + Step).Append(key);
            Append(text, value, indent + Step, indent + Step + key.Length + 1);
        }

        text.Append('\n').Append(' ', indent).Append(node is JsonObject ? '}' : ']');
    }

    private static string Name(string key) => JsonValue.Create(key)!.ToJsonString(Options) + ": ";
}
