using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Reads names of callbacks and calls, and the values their fields should have.</summary>
internal static class PatternReader
{
    /// <summary>The shape of that name; null, and a report, if there is none.</summary>
    public static EventShape? Shape(
        YamlNode node, string what, IReadOnlyList<EventShape> known, ReadContext context)
    {
        if (!ArgumentTypes.ReadText(node, context, $"the name of a {what}", out string name))
        {
            return null;
        }

        EventShape? shape = known.FirstOrDefault(candidate => candidate.Name == name);
        if (shape is null)
        {
            context.Report(
                node.Position, Words.Unknown(what, name, known.Select(each => each.Name)));
        }

        return shape;
    }

    /// <summary>An event by name with values of its fields; null, and a report, if wrong.</summary>
    public static EventPattern? Pattern(
        YamlNode name, string what, IReadOnlyList<EventShape> known, YamlNode? with,
        ReadContext context)
    {
        EventShape? shape = Shape(name, what, known, context);
        List<FieldMatch>? fields = shape is null ? null : Fields(with, shape, context);
        return fields is null ? null : new EventPattern(shape!, fields);
    }

    /// <summary>A call with values of its fields and what it returns, if that is given.</summary>
    public static EventPattern? Call(
        YamlNode name, YamlNode? with, YamlNode? returns, Face face, ReadContext context) =>
        Pattern(name, "call", face.Calls, with, context) is { } call
            ? Returning(call, returns, context)
            : null;

    private static EventPattern? Returning(
        EventPattern pattern, YamlNode? value, ReadContext context)
    {
        if (value is null)
        {
            return pattern;
        }

        Field? returns = pattern.Shape.Find(Face.ReturnsName);
        if (returns is null)
        {
            context.Report(value.Position, $"{pattern.Name} returns nothing");
            return null;
        }

        FieldMatch? match = Value(value, returns, context);
        return match is null
            ? null
            : pattern with { Fields = new List<FieldMatch>(pattern.Fields) { match } };
    }

    /// <summary>The values under <c>with</c>; null, and reports, if one is wrong.</summary>
    public static List<FieldMatch>? Fields(YamlNode? node, EventShape shape, ReadContext context)
    {
        List<FieldMatch> matches = new();
        if (node is null)
        {
            return matches;
        }

        if (node is not YamlMap map)
        {
            context.Report(
                node.Position,
                $"with is {node.Kind}; it takes fields of {shape.Name} with their values");
            return null;
        }

        bool all = true;
        foreach (YamlEntry entry in map.Entries)
        {
            Field? field = shape.Find(entry.Key.Text);
            FieldMatch? match = null;
            if (field is null)
            {
                context.Report(
                    entry.Key.Position,
                    Words.Unknown(
                        $"field of {shape.Name}", entry.Key.Text,
                        shape.Fields.Select(each => each.Name)));
            }
            else
            {
                match = Value(entry.Value, field, context);
            }

            all &= match is not null;
            matches.Add(match!);
        }

        return all ? matches : null;
    }

    /// <summary>The value that a field should have; null, and a report, if it cannot.</summary>
    public static FieldMatch? Value(YamlNode node, Field field, ReadContext context)
    {
        if (field.Kind == FieldKind.Texts)
        {
            return ArgumentTypes.Texts.Read(node, context, out IReadOnlyList<string> texts)
                ? new FieldMatch(field, $"[{Words.List(texts)}]", texts)
                : null;
        }

        if (field.Kind == FieldKind.Flag)
        {
            return ArgumentTypes.Flag.Read(node, context, out bool flag)
                ? new FieldMatch(field, flag ? "true" : "false", flag)
                : null;
        }

        if (!ArgumentTypes.ReadText(node, context, $"a value for {field.Name}", out string text))
        {
            return null;
        }

        return field.Kind == FieldKind.Text
            ? new FieldMatch(field, $"\"{Words.Short(text)}\"", text)
            : Number(node, text, field, context);
    }

    private static FieldMatch? Number(
        YamlNode node, string text, Field field, ReadContext context)
    {
        (string Name, long Number)[] members = field.Members().ToArray();
        if (long.TryParse(
                text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && (members.Length == 0 || members.Any(member => member.Number == number)))
        {
            return new FieldMatch(field, text, number);
        }

        foreach ((string name, long value) in members)
        {
            if (name == text)
            {
                return new FieldMatch(field, text, value);
            }
        }

        context.Report(
            node.Position,
            members.Length == 0
                ? $"\"{Words.Short(text)}\" where {field.Name} takes a whole number"
                : OfOtherSdk(text, field) ?? Words.Unknown(
                    $"value of {field.Name}", text, field.Names(whole: text.Contains('_'))));
        return null;
    }

    /// <summary>What to write where a name of another SDK is; null if it is none.</summary>
    private static string? OfOtherSdk(string text, Field field)
    {
        long[] numbers = FaceTable.All
            .SelectMany(face => face.Fields)
            .Where(other => other.Name == field.Name)
            .SelectMany(other => other.Members())
            .Where(member => member.Name == text)
            .Select(member => member.Number)
            .Distinct()
            .ToArray();
        string[] names = field.Members()
            .Where(member => numbers.Length == 1 && member.Number == numbers[0])
            .Select(member => member.Name)
            .ToArray();
        string plain = Plain(text);
        string? own = names.FirstOrDefault(
            name => plain.EndsWith(Plain(name), StringComparison.OrdinalIgnoreCase))
            ?? names.LastOrDefault();
        return own is null
            ? null
            : $"\"{Words.Short(text)}\" is a name of another SDK; "
                + $"this user's has \"{own}\" for that {field.Name}";

        static string Plain(string name) => name.Replace("_", string.Empty);
    }
}
