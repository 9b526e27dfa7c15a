using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RtmSim.Tracing;

/// <summary>A line of a trace file: one JSON object, with its mistakes at their place.</summary>
internal sealed class TraceLine
{
    private readonly string _file;
    private readonly int _number;
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);

    private TraceLine(string file, int number)
    {
        _file = file;
        _number = number;
    }

    /// <summary>Takes a line apart.</summary>
    /// <exception cref="TraceFormatException">It is no JSON object in UTF-8.</exception>
    public static TraceLine Parse(ReadOnlyMemory<byte> text, string file, int number)
    {
        TraceLine line = new(file, number);
        line.CheckUtf8(text.Span);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            line.Take(document.RootElement.Clone());
            return line;
        }
        catch (JsonException fault)
        {
            int column = (int)Math.Min(fault.BytePositionInLine ?? 0, int.MaxValue - 1) + 1;
            string cut = column > text.Length ? "; it may have been cut off here" : string.Empty;
            throw line.Fault("this is not JSON" + cut, column);
        }
    }

    /// <summary>A mistake in this line.</summary>
    public TraceFormatException Fault(string problem, int column = 1) =>
        new(_file, _number, column, problem);

    /// <summary>The members must be among these.</summary>
    public void Allow(IReadOnlyList<TraceMember> known)
    {
        foreach (string name in _members.Keys.OrderBy(each => each, StringComparer.Ordinal))
        {
            if (!known.Any(member => member.Name == name))
            {
                throw Fault(
                    $"unknown member {Quote(name)}; there are "
                        + string.Join(", ", known.Select(member => member.Name)));
            }
        }
    }

    public bool Has(TraceMember member) => _members.ContainsKey(member.Name);

    public string Text(TraceMember member) => FindText(member) ?? throw Missing(member);

    public string? FindText(TraceMember member) =>
        !_members.TryGetValue(member.Name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Wrong(member, value);

    public long Whole(TraceMember member) => FindWhole(member) ?? throw Missing(member);

    public long? FindWhole(TraceMember member) =>
        !_members.TryGetValue(member.Name, out JsonElement value) ? (long?)null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number
        : throw Wrong(member, value);

    /// <summary>A flag, which is off if it is not there.</summary>
    public bool Flag(TraceMember member) =>
        _members.TryGetValue(member.Name, out JsonElement value) && value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Fault($"\"{member.Name}\" is {Kind(value)}, and should be true or false"),
        };

    /// <summary>A number as it stands there, of any size.</summary>
    public string RawNumber(TraceMember member) =>
        !_members.TryGetValue(member.Name, out JsonElement value)
            ? throw Missing(member)
            : value.GetRawText();

    /// <summary>A time in ms, in ticks.</summary>
    public long Ticks(TraceMember member)
    {
        if (!_members.TryGetValue(member.Name, out JsonElement value))
        {
            throw Missing(member);
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out decimal ms)
            || ms < 0 || ms > long.MaxValue / 100_000 || ms * 10_000 % 1 != 0)
        {
            throw Wrong(member, value);
        }

        return (long)(ms * 10_000);
    }

    /// <summary>A moment of the calendar.</summary>
    public Instant Moment(TraceMember member)
    {
        string text = Text(member);
        ParseResult<Instant> moment = InstantPattern.ExtendedIso.Parse(text);
        return moment.Success
            ? moment.Value
            : throw Fault(
                $"\"{member.Name}\" is {Quote(text)}; write it like 2021-01-01T00:00:00Z");
    }

    /// <summary>The members of an object, in order; none if it is not there.</summary>
    public IReadOnlyList<JsonProperty> Members(TraceMember member)
    {
        if (!_members.TryGetValue(member.Name, out JsonElement value))
        {
            return Array.Empty<JsonProperty>();
        }

        return value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().ToArray()
            : throw Fault($"\"{member.Name}\" is {Kind(value)}, and should be an object");
    }

    public static string Quote(string text) =>
        "\"" + (text.Length > 60 ? text.Substring(0, 60) + "…" : text) + "\"";

    /// <summary>A value as a message names it.</summary>
    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Quote(value.GetString()!),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };

    private TraceFormatException Missing(TraceMember member) =>
        Fault($"\"{member.Name}\" is missing: {member.What}");

    private TraceFormatException Wrong(TraceMember member, JsonElement value) =>
        Fault($"\"{member.Name}\" is {Kind(value)}, and should be {member.What}");

    private void Take(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Fault($"this is {Kind(root)}, and should be an object");
        }

        foreach (JsonProperty member in root.EnumerateObject())
        {
            if (_members.ContainsKey(member.Name))
            {
                throw Fault($"{Quote(member.Name)} is there twice");
            }

            _members.Add(member.Name, member.Value);
        }
    }

    private void CheckUtf8(ReadOnlySpan<byte> text)
    {
        try
        {
            TraceFormat.StrictUtf8.GetCharCount(text);
        }
        catch (DecoderFallbackException fault)
        {
            throw Fault("this is not UTF-8", Math.Max(0, fault.Index) + 1);
        }
    }
}
