using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Expectations;

/// <summary>
/// Names and values that depend on the user's SDK, and are read when it is known. A schema has
/// those of all SDKs.
/// </summary>
internal static class PatternTypes
{
    public static readonly ArgumentType<YamlNode> Callback = ArgumentTypes.Node(
        book => book.Define("callback", Names(face => face.Callbacks)));

    public static readonly ArgumentType<YamlNode> Call = ArgumentTypes.Node(
        book => book.Define("method", Names(face => face.Calls)));

    public static readonly ArgumentType<YamlNode> State = ArgumentTypes.Node(
        book => book.Define("state", each => Values(each, All(face => face.State))));

    public static readonly ArgumentType<YamlNode> InvitationState = ArgumentTypes.Node(
        book => book.Define("call-state", each => Values(each, All(face => face.InvitationState))));

    public static readonly ArgumentType<YamlNode> Returns = ArgumentTypes.Node(
        book => book.Define(
            "returned",
            each => Values(each, Fields().Where(field => field.Name == Face.ReturnsName))));

    /// <summary>Fields with their values.</summary>
    public static readonly ArgumentType<YamlNode> With = ArgumentTypes.Node(
        book => book.Define("fields", FieldsSchema));

    private static WriteSchema Names(Func<Face, IReadOnlyList<EventShape>> shapes) =>
        Forms.Words(FaceTable.All.SelectMany(shapes).Select(shape => shape.Name));

    private static IEnumerable<Field> All(Func<Face, Field> field) => FaceTable.All.Select(field);

    private static IEnumerable<Field> Fields() =>
        FaceTable.All.SelectMany(face => face.Fields);

    private static JsonObject FieldsSchema(SchemaBook book)
    {
        JsonObject properties = new();
        foreach (IGrouping<string, Field> fields in Fields().GroupBy(field => field.Name))
        {
            properties[fields.Key] = Values(book, fields);
        }

        return Forms.Keys(properties);
    }

    /// <summary>What fields of one name can be, in some event or other.</summary>
    public static JsonObject Values(SchemaBook book, IEnumerable<Field> fields)
    {
        Field[] all = fields.ToArray();
        if (all.Any(field => field.Kind is FieldKind.Texts))
        {
            return Forms.Texts(book);
        }

        if (all.Any(field => field.Kind is FieldKind.Text))
        {
            return Forms.Text(book);
        }

        List<JsonObject> forms = new();
        (string Name, long Number)[] members = all.SelectMany(field => field.Members()).ToArray();
        if (all.Any(field => field.Kind is FieldKind.Flag))
        {
            forms.Add(Forms.Flag(book));
        }

        if (members.Length > 0)
        {
            forms.Add(Forms.Words(members.Select(member => member.Name))(book));
            forms.Add(Forms.Enum(members.Select(member => member.Number).Distinct().ToArray()));
            forms.Add(Forms.Digits(book));
        }

        if (all.Any(field => field.Kind is not FieldKind.Flag && !field.Members().Any()))
        {
            forms.Add(Forms.Whole(long.MinValue)(book));
        }

        return forms.Count == 1 ? forms[0] : Forms.AnyOf(forms.ToArray());
    }
}
