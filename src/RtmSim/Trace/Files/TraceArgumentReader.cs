using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace RtmSim.Tracing;

/// <summary>Reads an argument of an event in a trace file.</summary>
internal static class TraceArgumentReader
{
    public static TraceArgument Read(TraceLine line, JsonProperty member)
    {
        JsonElement value = member.Value;
        return value.ValueKind switch
        {
            JsonValueKind.Null => new TraceArgument(member.Name, null, null),
            JsonValueKind.String => new TraceArgument(member.Name, value.GetString(), null),
            JsonValueKind.True => new TraceArgument(member.Name, true, null),
            JsonValueKind.False => new TraceArgument(member.Name, false, null),
            JsonValueKind.Number when value.TryGetInt64(out long number) =>
                new TraceArgument(member.Name, number, null),
            JsonValueKind.Array when TextsIn(value) is { } texts =>
                new TraceArgument(member.Name, texts, null),
            JsonValueKind.Object => Special(member) ?? throw Unknown(line, member),
            _ => throw Unknown(line, member),
        };
    }

    /// <summary>Bytes, a number with its name, or texts that the digest has otherwise.</summary>
    private static TraceArgument? Special(JsonProperty member)
    {
        JsonProperty[] members = member.Value.EnumerateObject().ToArray();
        string form = string.Join(" ", members.Select(each => each.Name));
        JsonElement first = members.Length > 0 ? members[0].Value : default;
        JsonElement second = members.Length > 1 ? members[1].Value : default;
        return form switch
        {
            "base64" when IsText(first) && first.TryGetBytesFromBase64(out byte[]? bytes) =>
                new TraceArgument(member.Name, bytes, null),
            "number name" when first.ValueKind == JsonValueKind.Number
                && first.TryGetInt64(out long number) && IsText(second) =>
                new TraceArgument(member.Name, number, second.GetString()),
            "texts common" when TextsIn(first) is { } texts && TextsIn(second) is { } common =>
                new TraceArgument(member.Name, texts, null) { Common = common },
            _ => null,
        };
    }

    private static IReadOnlyList<string>? TextsIn(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsText)
            ? value.EnumerateArray().Select(each => each.GetString()!).ToArray()
            : null;

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static TraceFormatException Unknown(TraceLine line, JsonProperty member) => line.Fault(
        $"argument {TraceLine.Quote(member.Name)} is {TraceLine.Kind(member.Value)}; an argument "
            + "is a text, a whole number, true, false, null, a list of texts, "
            + "{\"base64\":…} or {\"number\":…,\"name\":…}");
}
