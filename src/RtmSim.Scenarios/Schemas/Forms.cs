using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Schemas;

/// <summary>
/// Schemas of single values in a file. What is a number there may have quotes, and <c>{name}</c> in
/// a text stands for something that no schema knows.
/// </summary>
internal static class Forms
{
    /// <summary>A moment, as its pattern; years before the epoch have a sign.</summary>
    public const string Instant =
        @"-?[0-9]+-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z";

    private const string Mark = @"\{" + Scope.NamePattern + @"\}";

    /// <summary>Any single value: a text needs no quotes, whatever it looks like.</summary>
    public static readonly WriteSchema Text = book => book.Define("text", _ => Single());

    /// <summary>A text, or a list of some.</summary>
    public static readonly WriteSchema Texts = book => book.Define(
        "texts", _ => AnyOf(Text(book), ListOf(Text(book))));

    /// <summary>True or false.</summary>
    public static readonly WriteSchema Flag = book => book.Define(
        "flag", _ => AnyOf(Enum(true, false), Marked("^(true|false)$")));

    /// <summary>A text that a pattern describes as a whole.</summary>
    /// <param name="name">The schema's name among the shared ones.</param>
    /// <param name="description">What it is.</param>
    /// <param name="pattern">In the dialect that all validators share.</param>
    /// <param name="canBeNumber">Whether such a text can look like a number.</param>
    public static WriteSchema Pattern(
        string name, string description, string pattern, bool canBeNumber = false) =>
        book => book.Define(name, _ =>
        {
            JsonObject text = Marked($"^{pattern}$");
            JsonObject number = new() { ["type"] = "number", ["minimum"] = 0 };
            return SchemaBook.Describe(description, canBeNumber ? AnyOf(text, number) : text);
        });

    /// <summary>A whole number, both bounds inclusive.</summary>
    public static WriteSchema Whole(long min, long? max = null) => book =>
    {
        JsonObject number = new() { ["type"] = "integer", ["minimum"] = min };
        if (max is not null)
        {
            number["maximum"] = max;
        }

        return AnyOf(number, Digits(book));
    };

    /// <summary>One of some words.</summary>
    public static WriteSchema Words(IEnumerable<string> words) => book =>
        AnyOf(Enum(words.Distinct().ToArray()), Marked(book));

    /// <summary>A list of values of one kind.</summary>
    public static JsonObject ListOf(JsonObject item, int atLeast = 0)
    {
        JsonObject list = new() { ["type"] = "array", ["items"] = item };
        if (atLeast > 0)
        {
            list["minItems"] = atLeast;
        }

        return list;
    }

    /// <summary>A list of values of one kind, or the name of one.</summary>
    public static JsonObject NamedListOf(SchemaBook book, JsonObject item) =>
        AnyOf(ListOf(item), Marked(book));

    /// <summary>Any names with values of one kind.</summary>
    public static JsonObject MapOf(JsonObject value) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject
        {
            [$"^(?!{Scope.Number}$){Scope.NamePattern}$"] = value,
        },
        ["additionalProperties"] = false,
    };

    /// <summary>What a name can stand for.</summary>
    public static JsonObject Value(SchemaBook book) => book.Define(
        "value",
        _ =>
        {
            JsonObject single = Single();
            single["type"]!.AsArray().Add("null");
            return AnyOf(single, ListOf(single.DeepClone().AsObject()));
        });

    /// <summary>These keys, and no others.</summary>
    public static JsonObject Keys(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["additionalProperties"] = false,
    };

    public static JsonObject AnyOf(params JsonObject[] schemas) => Combine("anyOf", schemas);

    public static JsonObject Combine(string keyword, IEnumerable<JsonObject> schemas) =>
        new() { [keyword] = new JsonArray(schemas.ToArray<JsonNode?>()) };

    /// <summary>These keys must be there.</summary>
    public static JsonObject Required(params string[] keys) =>
        new() { ["required"] = new JsonArray(keys.Select(key => (JsonNode?)key).ToArray()) };

    public static JsonObject Not(JsonObject schema) => new() { ["not"] = schema };

    public static JsonObject Enum<T>(params T[] values) => new()
    {
        ["enum"] = new JsonArray(values.Select(value => (JsonNode?)JsonValue.Create(value))
            .ToArray()),
    };

    /// <summary>Neither a list nor a group of keys, nor nothing.</summary>
    public static JsonObject Single() =>
        new() { ["type"] = new JsonArray("string", "number", "boolean") };

    public static JsonObject Null() => new() { ["type"] = "null" };

    /// <summary>A number in quotes.</summary>
    public static JsonObject Digits(SchemaBook book) => book.Define(
        "digits",
        _ => SchemaBook.Describe("A whole number in quotes", Marked("^[+-]?[0-9]+$")));

    /// <summary>A text in which a name stands for the value, or for a part of it.</summary>
    public static JsonObject Marked(SchemaBook book) => book.Define(
        "named",
        _ => SchemaBook.Describe("{name} stands for the value, or a part of it", Marked()));

    private static JsonObject Marked(string? pattern = null) => new()
    {
        ["type"] = "string",
        ["pattern"] = pattern is null ? Mark : $"{pattern}|{Mark}",
    };
}
