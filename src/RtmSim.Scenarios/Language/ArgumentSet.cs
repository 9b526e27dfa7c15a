using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Language;

/// <summary>The keys that a place in a file may have.</summary>
internal sealed class ArgumentSet
{
    private readonly Argument[] _arguments;

    public ArgumentSet(params Argument[] arguments) => _arguments = arguments;

    /// <summary>In the order in which they are read, whatever the order in the file.</summary>
    public IReadOnlyList<Argument> Arguments => _arguments;

    /// <summary>The key that a single value without a key stands for, if there is one.</summary>
    public Argument? Main { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = Array.Empty<Choice>();

    /// <summary>
    /// Reads a group of keys, or the single value that stands for the main one; null if a value
    /// that must be there is not, or is wrong. Everything wrong is reported.
    /// </summary>
    /// <param name="node">The group.</param>
    /// <param name="context">Takes the reports.</param>
    /// <param name="what">What the group belongs to, for messages.</param>
    /// <param name="at">The place to report for what is missing.</param>
    public ArgumentValues? Read(
        YamlNode node, ReadContext context, string what, Position? at = null) =>
        Read(node, context, what, out ArgumentValues values, at) ? values : null;

    /// <summary>
    /// The same for a reader that looks for further mistakes in what can be read: says whether all
    /// is well, and gives the values that are.
    /// </summary>
    public bool Read(
        YamlNode node, ReadContext context, string what, out ArgumentValues values,
        Position? at = null)
    {
        int before = context.Problems.Count;
        values = new ArgumentValues(at ?? node.Position);
        bool all = true;
        if (node is YamlMap map)
        {
            ReportUnknown(map, context, what);
            foreach (Argument argument in _arguments)
            {
                all &= ReadOne(map, argument, context, values, what);
            }
        }
        else if (Main is not null && node is YamlScalar { IsNull: false })
        {
            values.Give(Main);
            all = Main.Read(node, context, values);
            ReportMissing(context, values, what);
        }
        else if (node is not YamlScalar { IsNull: true } || _arguments.Any(a => a.IsRequired))
        {
            context.Report(
                values.Position, $"{what} is {node.Kind}; it takes {Expected}");
            return false;
        }

        all &= context.Problems.Count == before;
        return MeetsChoices(context, values, what) && all;
    }

    /// <summary>What a schema can say about it: the keys, or what may stand for them.</summary>
    public JsonObject Schema(SchemaBook book)
    {
        List<JsonObject> forms = new() { Keys(book) };
        if (Main is not null && Stands(Main))
        {
            // A list never stands for the main key.
            JsonObject alone = Forms.Combine("allOf", new[] { Main.Schema(book) });
            SchemaBook.Add(alone, Forms.Single());
            forms.Insert(0, alone);
        }

        if (Stands(null))
        {
            forms.Add(Forms.Null());
        }

        return forms.Count == 1 ? forms[0] : Forms.AnyOf(forms.ToArray());
    }

    /// <summary>The schema of the keys, written as such.</summary>
    public JsonObject Keys(SchemaBook book)
    {
        JsonObject properties = new();
        foreach (Argument argument in _arguments)
        {
            properties[argument.Name] = SchemaBook.Describe(argument.Help, argument.Schema(book));
        }

        JsonObject keys = Forms.Keys(properties);
        string[] required = _arguments.Where(a => a.IsRequired).Select(a => a.Name).ToArray();
        if (required.Length > 0)
        {
            SchemaBook.Add(keys, Forms.Required(required));
        }

        JsonObject[] choices = Choices.SelectMany(choice => choice.Schemas()).ToArray();
        if (choices.Length > 0)
        {
            SchemaBook.Add(keys, Forms.Combine("allOf", choices));
        }

        return keys;
    }

    /// <summary>Whether this key alone is enough, or none.</summary>
    private bool Stands(Argument? only) =>
        _arguments.All(argument => argument == only || !argument.IsRequired)
        && Choices.All(choice => choice.Allows(only));

    private string Expected => Main is null
        ? $"the keys {Words.List(_arguments.Select(a => a.Name))}"
        : $"{Main.TypeName}, or the keys {Words.List(_arguments.Select(a => a.Name))}";

    private static bool ReadOne(
        YamlMap map, Argument argument, ReadContext context, ArgumentValues values, string what)
    {
        YamlEntry? entry = map.Find(argument.Name);
        if (entry is not null)
        {
            values.Give(argument);
            return argument.Read(entry.Value, context, values);
        }

        if (argument.IsRequired)
        {
            context.Report(values.Position, Missing(what, argument));
        }

        return !argument.IsRequired;
    }

    private static string Missing(string what, Argument argument) =>
        $"{what} lacks {argument.Name}: {argument.Help}";

    private void ReportUnknown(YamlMap map, ReadContext context, string what)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            if (!_arguments.Any(argument => argument.Name == entry.Key.Text))
            {
                context.Report(
                    entry.Key.Position,
                    Words.Unknown(
                        $"key of {what}", entry.Key.Text, _arguments.Select(a => a.Name)));
            }
        }
    }

    private void ReportMissing(ReadContext context, ArgumentValues values, string what)
    {
        foreach (Argument argument in _arguments)
        {
            if (argument.IsRequired && argument != Main)
            {
                context.Report(values.Position, Missing(what, argument));
            }
        }
    }

    private bool MeetsChoices(ReadContext context, ArgumentValues values, string what)
    {
        bool all = true;
        foreach (Choice choice in Choices)
        {
            if (choice.Check(values) is { } fault)
            {
                context.Report(choice.At(values), $"{what}: {fault}");
                all = false;
            }
        }

        return all;
    }
}
