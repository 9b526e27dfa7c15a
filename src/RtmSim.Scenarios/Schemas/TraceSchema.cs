using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Schemas;

/// <summary>The schema of a line of a trace file: the header, or an event.</summary>
internal static class TraceSchema
{
    public static string Write() => SchemaBook.Write(
        "RtmSim trace",
        "A line of a trace in JSON Lines: the first is the header, each other one an event; the "
            + "recording of a real SDK has a header of its own, and a last line",
        book => Forms.AnyOf(
            book.Define("header", _ => Line(TraceMembers.OfHeader)),
            book.Define("recording-header", _ => Line(TraceMembers.OfRecordingHeader)),
            book.Define("recording-end", _ => Line(TraceMembers.OfRecordingEnd)),
            book.Define("event", Event)));

    private static JsonObject Event(SchemaBook book)
    {
        JsonObject line = Line(TraceMembers.OfEvent);
        SchemaBook.Add(line, Forms.Combine("allOf", new[]
        {
            Needs(TraceMembers.Client, TraceMembers.ClientNumber),
            Needs(TraceMembers.ClientNumber, TraceMembers.Client),
            Needs(TraceMembers.CodeName, TraceMembers.Code),
            Needs(TraceMembers.CodeOf, TraceMembers.Code),
        }));
        return line;
    }

    private static JsonObject Line(IReadOnlyList<TraceMember> members)
    {
        JsonObject properties = new();
        foreach (TraceMember member in members)
        {
            properties[member.Name] = SchemaBook.Describe(member.What, ValueOf(member));
        }

        JsonObject line = Forms.Keys(properties);
        SchemaBook.Add(line, Forms.Required(
            members.Where(member => member.IsRequired).Select(member => member.Name).ToArray()));
        return line;
    }

    private static JsonObject ValueOf(TraceMember member)
    {
        if (member == TraceMembers.Format)
        {
            return Forms.Enum(TraceFormat.Name);
        }

        if (member == TraceMembers.Source)
        {
            return Forms.Enum(TraceFormat.SdkSource);
        }

        if (member == TraceMembers.Version)
        {
            return Forms.Enum(TraceFormat.Version);
        }

        if (member == TraceMembers.Kind)
        {
            return Forms.Enum(TraceFormat.KindNames.ToArray());
        }

        return member == TraceMembers.From ? Forms.Enum(TraceFormat.OriginNames.ToArray())
            : member == TraceMembers.Options ? Map(Text())
            : member == TraceMembers.Arguments ? Map(Argument())
            : member == TraceMembers.CutShort ? Typed("boolean")
            : member == TraceMembers.Digest ? Text("^[0-9a-f]{16}$")
            : member == TraceMembers.Epoch ? Text($"^{Forms.Instant}$")
            : member == TraceMembers.Code ? Typed("integer")
            : member == TraceMembers.ClientNumber ? Number("integer", 1, int.MaxValue)
            : member == TraceMembers.End || member == TraceMembers.Time ? Number("number", 0)
            : member == TraceMembers.Seed || member == TraceMembers.Events
                || member == TraceMembers.Sequence ? Number("integer", 0)
            : Text();
    }

    /// <summary>An argument of a call, callback or control, as the trace's writer has it.</summary>
    private static JsonObject Argument()
    {
        JsonObject bytes = Forms.Keys(new JsonObject
        {
            ["base64"] = Text("^[A-Za-z0-9+/]*={0,2}$"),
        });
        JsonObject named = Forms.Keys(new JsonObject
        {
            ["number"] = Typed("integer"),
            ["name"] = Text(),
        });
        JsonObject texts = Forms.Keys(new JsonObject
        {
            ["texts"] = Forms.ListOf(Text()),
            ["common"] = Forms.ListOf(Text()),
        });
        SchemaBook.Add(bytes, Forms.Required("base64"));
        SchemaBook.Add(named, Forms.Required("number", "name"));
        SchemaBook.Add(texts, Forms.Required("texts", "common"));
        return Forms.AnyOf(
            Forms.Null(), Text(), Typed("boolean"), Typed("integer"), Forms.ListOf(Text()), bytes,
            named, texts);
    }

    private static JsonObject Needs(TraceMember member, TraceMember other) => Forms.AnyOf(
        Forms.Required(other.Name), Forms.Not(Forms.Required(member.Name)));

    private static JsonObject Map(JsonObject values) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = values,
    };

    private static JsonObject Number(string type, long min, long? max = null)
    {
        JsonObject number = Typed(type);
        number["minimum"] = min;
        if (max is not null)
        {
            number["maximum"] = max;
        }

        return number;
    }

    private static JsonObject Text(string? pattern = null)
    {
        JsonObject text = Typed("string");
        if (pattern is not null)
        {
            text["pattern"] = pattern;
        }

        return text;
    }

    private static JsonObject Typed(string type) => new() { ["type"] = type };
}
