using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Steps;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>Reads <c>groups</c>: steps with a name, which other steps do.</summary>
internal static class GroupsReader
{
    private const string Form = "groups, such as { meet: { takes: [who], steps: [...] } }";

    public static readonly ArgumentType<IReadOnlyList<StepGroup>> Type =
        new(Form, Schema, Read);

    private static readonly Argument<YamlNode> Takes = new(
        "takes", ArgumentTypes.Node(TakesSchema),
        "its parameters: a list of names, or names with defaults");

    private static readonly Argument<YamlNode> Steps = new(
        "steps", ArgumentTypes.Node(StepSchema.List), "what it does", isRequired: true);

    /// <summary>The keys of a group.</summary>
    public static readonly ArgumentSet Keys = new(Takes, Steps);

    private static JsonObject Schema(SchemaBook book) =>
        Forms.MapOf(book.Define("group", Keys.Schema));

    private static JsonObject TakesSchema(SchemaBook book) =>
        Forms.AnyOf(Forms.ListOf(Forms.Text(book)), Forms.MapOf(Forms.Value(book)));

    private static bool Read(
        YamlNode node, ReadContext context, out IReadOnlyList<StepGroup> value)
    {
        List<StepGroup> groups = new();
        value = groups;
        if (node is not YamlMap map)
        {
            return context.Refuse(node, $"{node.Kind} where {Form} should be");
        }

        foreach (YamlEntry entry in map.Entries)
        {
            ValuesReader.CheckName(entry.Key, context);
            groups.Add(ReadOne(entry, groups.Count, context));
        }

        context.Groups = groups;
        return true;
    }

    /// <summary>
    /// A group that has mistakes is known nevertheless, so that its uses are no mistakes as well.
    /// </summary>
    private static StepGroup ReadOne(YamlEntry entry, int place, ReadContext context)
    {
        string name = entry.Key.Text;
        ArgumentValues? values = Keys.Read(
            entry.Value, context, $"group {name}", entry.Key.Position);
        IReadOnlyList<YamlNode> steps = Array.Empty<YamlNode>();
        if (values?.Get(Steps) is YamlList { Items: { Count: > 0 } items })
        {
            steps = items;
        }
        else if (values is not null)
        {
            context.Report(
                values.PositionOf(Steps), $"steps of group {name} takes a list, at least one step");
        }

        return new StepGroup(name, place, ReadTakes(values?.Get(Takes, null), context), steps);
    }

    private static List<(string Name, YamlNode? Default)> ReadTakes(
        YamlNode? node, ReadContext context)
    {
        List<(string, YamlNode?)> takes = new();
        switch (node)
        {
            case null:
                break;
            case YamlMap map:
                foreach (YamlEntry entry in map.Entries)
                {
                    bool isGiven = entry.Value is YamlScalar { IsNull: true };
                    Add(
                        entry.Key,
                        isGiven
                            ? null
                            : ValuesReader.Plain(
                                context.Scope.Apply(entry.Value, context), context),
                        takes, context);
                }

                break;
            case YamlList list:
                foreach (YamlNode item in list.Items)
                {
                    if (ArgumentTypes.ReadText(item, context, "the name of a parameter", out _))
                    {
                        Add((YamlScalar)item, null, takes, context);
                    }
                }

                break;
            default:
                context.Report(
                    node.Position,
                    "takes is a list of names, such as [who, where], or names with defaults, such "
                        + "as { who: , where: lobby }");
                break;
        }

        return takes;
    }

    private static void Add(
        YamlScalar name, YamlNode? value, List<(string Name, YamlNode? Default)> takes,
        ReadContext context)
    {
        if (takes.Exists(known => known.Name == name.Text))
        {
            context.Report(name.Position, $"\"{Words.Short(name.Text)}\" comes twice");
        }
        else if (ValuesReader.CheckName(name, context))
        {
            takes.Add((name.Text, value));
        }
    }
}
