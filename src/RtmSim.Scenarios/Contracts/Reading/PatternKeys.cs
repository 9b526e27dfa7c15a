using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>The keys of a pattern.</summary>
internal static class PatternKeys
{
    public static readonly Argument<YamlNode> Call = Names(
        "call", "method", PatternNames.Calls, "the method that is called; one, a list, or any");

    public static readonly Argument<YamlNode> Callback = Names(
        "callback", "callback", PatternNames.Callbacks,
        "the handler that is called; one, a list, or any");

    public static readonly Argument<YamlNode> State = new(
        "state", ArgumentTypes.Node(book => NamesOrAny(book, PatternTypes.State.Schema(book))),
        "the state that the connection comes to; one, a list, or any");

    public static readonly Argument<YamlNode> Invitation = new(
        "invitation",
        ArgumentTypes.Node(book => NamesOrAny(book, PatternTypes.InvitationState.Schema(book))),
        "the state that an invitation comes to; one, a list, or any");

    public static readonly Argument<YamlNode> Dropped = Names(
        "dropped", "callback", PatternNames.Dropped,
        "the handler that an event did not reach; one, a list, or any");

    public static readonly Argument<YamlNode> Error = Names(
        "error", "misuse", PatternNames.Errors,
        "what the app did and the real SDK would not survive; one, a list, or any");

    public static readonly Argument<YamlNode> Control = Names(
        "control", "control", PatternNames.Controls,
        "what the test did to network, service or users; one, a list, or any");

    public static readonly Argument<YamlNode> Except = new(
        "except", ArgumentTypes.Node(Forms.Texts), "names that any does not stand for");

    public static readonly Argument<YamlNode> User = new(
        "user", ArgumentTypes.Node(Forms.Text), "whose it is: a user ID or a $name");

    public static readonly Argument<YamlNode> Client = new(
        "client", ArgumentTypes.Node(book => VariableSchema(book)),
        "a $name for the client it is of, for clauses that look at several");

    public static readonly Argument<YamlNode> With = new(
        "with", ArgumentTypes.Node(book => book.Define("wanted-fields", WithSchema)),
        "fields with what they must hold");

    public static readonly Argument<YamlNode> Returns = new(
        Face.ReturnsName,
        ArgumentTypes.Node(book => book.Define("wanted-return", each => Wanted(
            each, PatternTypes.Returns.Schema(each)))),
        "what the call returned; it counts when it has");

    public static readonly Argument<YamlNode> Then = new(
        "then", ArgumentTypes.Node(ListSchema), "what must follow, whatever is between");

    /// <summary>
    /// Each key that names something, with what it is about and the names it knows.
    /// </summary>
    public static readonly IReadOnlyList<PatternKey> Telling = new PatternKey[]
    {
        new(Call, OccurrenceKind.Call, "call", PatternNames.Calls),
        new(Callback, OccurrenceKind.Callback, "callback", PatternNames.Callbacks),
        new(State, OccurrenceKind.State, "state", PatternNames.States),
        new(Invitation, OccurrenceKind.Invitation, "invitation", PatternNames.Invitations),
        new(Dropped, OccurrenceKind.Dropped, "callback", PatternNames.Dropped),
        new(Error, OccurrenceKind.Error, "error", PatternNames.Errors),
        new(Control, OccurrenceKind.Control, "control", PatternNames.Controls),
    };

    /// <summary>After what it is made of.</summary>
    public static readonly ArgumentSet Keys = new(
        Call, Callback, State, Invitation, Dropped, Error, Control, Except, User, Client, With,
        Returns, Then)
    {
        Choices = new[]
        {
            Choice.ExactlyOne(Telling.Select(each => (Argument)each.Key).ToArray()),
            Choice.Needs(Returns, Call),
        },
    };

    /// <summary>One pattern, or a list of which any one will do.</summary>
    public static JsonObject ListSchema(SchemaBook book) => book.Define(
        "patterns",
        each => Forms.AnyOf(
            each.Define("pattern", Keys.Keys),
            Forms.ListOf(each.Define("pattern", Keys.Keys), atLeast: 1)));

    /// <summary>Fields with what they must hold.</summary>
    public static JsonObject WithSchema(SchemaBook book)
    {
        JsonObject properties = new();
        foreach (IGrouping<string, Field> fields in FaceTable.All
            .SelectMany(face => face.Fields)
            .Append(PatternNames.Because)
            .GroupBy(field => field.Name)
            .Where(fields => fields.Key != Face.ReturnsName))
        {
            properties[fields.Key] = Wanted(book, PatternTypes.Values(book, fields));
        }

        return Forms.Keys(properties);
    }

    /// <summary>A value, a name for it, several values, none of some, or bounds.</summary>
    private static JsonObject Wanted(SchemaBook book, JsonObject value)
    {
        JsonObject values = Forms.AnyOf(
            value, Forms.ListOf(value.DeepClone().AsObject(), atLeast: 1));
        JsonObject not = Forms.Keys(new JsonObject { ["not"] = values.DeepClone() });
        SchemaBook.Add(not, Forms.Required("not"));
        return Forms.AnyOf(
            values,
            VariableSchema(book),
            book.Define("any", _ => Forms.Enum(PatternNames.Any)),
            not,
            book.Define("bounds", BoundsSchema));
    }

    /// <summary>A name for a value.</summary>
    public static JsonObject VariableSchema(SchemaBook book) => book.Define(
        "variable",
        _ => SchemaBook.Describe(
            "A name for the value: it is the same wherever the name stands in the clause",
            new JsonObject { ["type"] = "string", ["pattern"] = @"^\$[A-Za-z][A-Za-z0-9_-]*$" }));

    private static JsonObject BoundsSchema(SchemaBook book) => Forms.Keys(new JsonObject
    {
        ["above"] = Forms.Whole(long.MinValue)(book),
        ["below"] = Forms.Whole(long.MinValue)(book),
    });

    private static Argument<YamlNode> Names(
        string key, string definition, IReadOnlyList<EventShape> shapes, string help) => new(
            key,
            ArgumentTypes.Node(book => NamesOrAny(book, book.Define(
                definition, Forms.Words(shapes.Select(shape => shape.Name))))),
            help);

    private static JsonObject NamesOrAny(SchemaBook book, JsonObject name) => Forms.AnyOf(
        book.Define("any", _ => Forms.Enum(PatternNames.Any)),
        name,
        Forms.ListOf(name.DeepClone().AsObject(), atLeast: 1));
}
