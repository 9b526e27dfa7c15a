using System.Text.Json.Nodes;

namespace RtmSim.Scenarios.Schemas;

/// <summary>What a value must look like, as JSON Schema says it.</summary>
/// <param name="book">Takes what several places share.</param>
internal delegate JsonObject WriteSchema(SchemaBook book);

/// <summary>A JSON Schema of draft 7 while it is written.</summary>
internal sealed class SchemaBook
{
    private readonly JsonObject _definitions = new();

    /// <summary>A schema as text, with all that its parts share at its end.</summary>
    public static string Write(string title, string description, WriteSchema root)
    {
        SchemaBook book = new();
        JsonObject schema = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
            ["description"] = description,
        };
        Add(schema, root(book));
        schema["definitions"] = book._definitions;
        return SchemaText.Of(schema);
    }

    /// <summary>A reference to a part that is written once, whoever asks for it first.</summary>
    public JsonObject Define(string name, WriteSchema part)
    {
        if (!_definitions.ContainsKey(name))
        {
            // Known at once, for a part that contains itself.
            _definitions.Add(name, null);
            _definitions[name] = part(this);
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    /// <summary>A schema with a line for whoever hovers over the value.</summary>
    public static JsonObject Describe(string description, JsonObject schema)
    {
        JsonObject described = new() { ["description"] = description };
        if (schema.ContainsKey("$ref"))
        {
            // What stands beside a reference does not count.
            described["allOf"] = new JsonArray(schema);
        }
        else
        {
            Add(described, schema);
        }

        return described;
    }

    /// <summary>Adds the keywords of a schema to another.</summary>
    public static void Add(JsonObject target, JsonObject source)
    {
        foreach ((string keyword, JsonNode? value) in source)
        {
            target[keyword] = value?.DeepClone();
        }
    }
}
