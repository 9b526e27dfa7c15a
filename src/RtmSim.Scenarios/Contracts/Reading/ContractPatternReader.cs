using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>Reads the patterns of clauses.</summary>
internal static class ContractPatternReader
{
    /// <summary>The patterns of a key; null without it, or with reports if one is wrong.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">The values of the clause or span.</param>
    /// <param name="reading">Takes names and reports.</param>
    /// <param name="also">Fields that must hold something besides.</param>
    public static PatternList? Find(
        Argument<YamlNode> key, ArgumentValues values, ClauseReading reading,
        YamlNode? also = null) =>
        values.Has(key) ? ReadList(values.Get(key), key.Name, reading, also) : null;

    /// <summary>One pattern or several; null, and reports, if one is wrong.</summary>
    /// <param name="node">What the file has.</param>
    /// <param name="key">The key it belongs to, for messages.</param>
    /// <param name="reading">Takes names and reports.</param>
    /// <param name="also">Fields that must hold something besides.</param>
    private static PatternList? ReadList(
        YamlNode node, string key, ClauseReading reading, YamlNode? also = null)
    {
        if (node is YamlList { Items: { Count: 0 } })
        {
            reading.Context.Report(node.Position, $"{key} is an empty list; it takes patterns");
            return null;
        }

        OccurrencePattern?[] patterns = (node is YamlList list ? list.Items : new[] { node })
            .Select(item => Read(item, key, reading, also))
            .ToArray();
        return patterns.All(pattern => pattern is not null)
            ? new PatternList(patterns!)
            : null;
    }

    private static OccurrencePattern? Read(
        YamlNode node, string key, ClauseReading reading, YamlNode? also)
    {
        if (node is not YamlMap map)
        {
            reading.Context.Report(
                node.Position,
                $"{node.Kind} where a pattern should be, such as {{ call: Login }}");
            return null;
        }

        bool isWhole = PatternKeys.Keys.Read(
            map, reading.Context, key, out ArgumentValues values);
        PatternKey? telling = PatternKeys.Telling
            .FirstOrDefault(each => values.Has(each.Key));
        if (telling is null || !isWhole)
        {
            return null;
        }

        List<(WantedField Wanted, string Field)> fields = new();
        IReadOnlyList<EventShape>? shapes = telling.TakesStates
            ? StatesOf(values.Get(telling.Key), telling, fields, reading)
            : Shapes(values.Get(telling.Key), telling, values, reading);
        PatternList? then = ThenOf(values, reading);
        UserTest? user = UserOf(values, reading);
        int? client = ClientOf(values, reading, out bool isClientWrong);
        if (shapes is null || isClientWrong
            || !ReadFields(values.Get(PatternKeys.With, null), shapes, fields, reading)
            || !ReadFields(also, shapes, fields, reading)
            || !ReadReturn(values, shapes, fields, reading)
            || (then is null && values.Has(PatternKeys.Then)))
        {
            return null;
        }

        return Build(telling, values, shapes, fields, reading) is not { } tests
            ? null
            : new OccurrencePattern(
                values.Has(PatternKeys.Returns) ? OccurrenceKind.Return : telling.Kind,
                tests,
                fields.Aggregate(
                    (user?.Slots ?? 0) | (client is { } slot ? 1UL << slot : 0),
                    (slots, field) => slots | field.Wanted.Slots))
            {
                Then = then,
                User = user,
                Client = client,
            };
    }

    /// <summary>What must follow: whichever it is, the same names get their values.</summary>
    private static PatternList? ThenOf(ArgumentValues values, ClauseReading reading)
    {
        PatternList? then = Find(PatternKeys.Then, values, reading);
        if (then is null || then.AllSlots == then.Slots)
        {
            return then;
        }

        reading.Context.Report(
            values.PositionOf(PatternKeys.Then),
            $"{reading.Variables.NamesOf(then.AllSlots & ~then.Slots)} is not in each pattern of "
                + "then; write a pattern with a then of its own for each");
        return null;
    }

    /// <summary>The shapes of the names; null, and a report, if there is an unknown one.</summary>
    private static IReadOnlyList<EventShape>? Shapes(
        YamlNode node, PatternKey telling, ArgumentValues values, ClauseReading reading)
    {
        IReadOnlyList<string>? except = values.Has(PatternKeys.Except)
            ? NamesIn(values.Get(PatternKeys.Except), telling, reading)
            : Array.Empty<string>();
        if (node is YamlScalar { Text: PatternNames.Any })
        {
            return except is null
                ? null
                : telling.Shapes.Where(shape => !except.Contains(shape.Name)).ToArray();
        }

        if (values.Has(PatternKeys.Except))
        {
            reading.Context.Report(
                values.PositionOf(PatternKeys.Except), $"except goes with {telling.Key.Name}: any");
            return null;
        }

        IReadOnlyList<string>? names = NamesIn(node, telling, reading);
        return names is null
            ? null
            : telling.Shapes.Where(shape => names.Contains(shape.Name)).ToArray();
    }

    private static IReadOnlyList<string>? NamesIn(
        YamlNode node, PatternKey telling, ClauseReading reading)
    {
        if (!ArgumentTypes.Texts.Read(node, reading.Context, out IReadOnlyList<string> names))
        {
            return null;
        }

        string[] known = telling.Shapes.Select(shape => shape.Name).Distinct().ToArray();
        bool all = true;
        foreach ((string name, int i) in names.Select((name, i) => (name, i)))
        {
            if (!known.Contains(name))
            {
                YamlNode place = node is YamlList list && list.Items.Count == names.Count
                    ? list.Items[i]
                    : node;
                reading.Context.Report(
                    place.Position, Words.Unknown(telling.What, name, known));
                all = false;
            }
        }

        return all ? names : null;
    }

    /// <summary>A state is a value that the field of that name must hold.</summary>
    private static IReadOnlyList<EventShape>? StatesOf(
        YamlNode node, PatternKey telling, List<(WantedField Wanted, string Field)> fields,
        ClauseReading reading)
    {
        const string name = "state";
        Field[] states = telling.Shapes.Select(shape => shape.Find(name)!).ToArray();
        if (WantedField.Read(name, node, states, reading) is not { } wanted)
        {
            return null;
        }

        fields.Add((wanted, name));
        return telling.Shapes;
    }

    private static UserTest? UserOf(ArgumentValues values, ClauseReading reading)
    {
        if (!values.Has(PatternKeys.User)
            || !ArgumentTypes.ReadText(
                values.Get(PatternKeys.User), reading.Context, "a user ID", out string text))
        {
            return null;
        }

        return Variables.IsName(text)
            ? new UserTest(reading.Variables.SlotOf(
                text, values.PositionOf(PatternKeys.User)))
            : new UserTest(Variables.Literal(text));
    }

    /// <summary>The place of the name for the client; null without one.</summary>
    private static int? ClientOf(ArgumentValues values, ClauseReading reading, out bool isWrong)
    {
        isWrong = false;
        if (!values.Has(PatternKeys.Client))
        {
            return null;
        }

        YamlNode node = values.Get(PatternKeys.Client);
        if (node is YamlScalar scalar && Variables.IsName(scalar.Text)
            && scalar.Text != Variables.Own)
        {
            return reading.Variables.SlotOf(scalar.Text, node.Position);
        }

        isWrong = true;
        reading.Context.Report(node.Position, "client takes a $name, such as $first");
        return null;
    }

    private static bool ReadFields(
        YamlNode? with, IReadOnlyList<EventShape> shapes,
        List<(WantedField Wanted, string Field)> wanted, ClauseReading reading)
    {
        if (with is null)
        {
            return true;
        }

        string what = Words.Either(shapes.Select(shape => shape.Name).Distinct().Take(3).ToArray());
        if (with is not YamlMap map)
        {
            reading.Context.Report(
                with.Position, $"with is {with.Kind}; it takes fields of {what} with their values");
            return false;
        }

        bool all = true;
        foreach (YamlEntry entry in map.Entries)
        {
            Field[] fields = Fields(shapes, entry.Key.Text);
            if (fields.Length == 0 || entry.Key.Text == Face.ReturnsName)
            {
                reading.Context.Report(
                    entry.Key.Position,
                    Words.Unknown(
                        $"field of {what}", entry.Key.Text,
                        shapes.SelectMany(shape => shape.Fields).Select(field => field.Name)
                            .Where(name => name != Face.ReturnsName).Distinct()));
                all = false;
                continue;
            }

            WantedField? field = WantedField.Read(
                entry.Key.Text, entry.Value, fields, reading);
            all &= field is not null;
            wanted.Add((field!, entry.Key.Text));
        }

        return all;
    }

    private static bool ReadReturn(
        ArgumentValues values, IReadOnlyList<EventShape> shapes,
        List<(WantedField Wanted, string Field)> wanted, ClauseReading reading)
    {
        if (!values.Has(PatternKeys.Returns))
        {
            return true;
        }

        Field[] fields = Fields(shapes, Face.ReturnsName);
        if (fields.Length == 0)
        {
            reading.Context.Report(
                values.PositionOf(PatternKeys.Returns),
                $"{Words.Either(shapes.Select(shape => shape.Name).Distinct().ToArray())} "
                    + "returns no code");
            return false;
        }

        WantedField? value = WantedField.Read(
            Face.ReturnsName, values.Get(PatternKeys.Returns), fields, reading);
        wanted.Add((value!, Face.ReturnsName));
        return value is not null;
    }

    private static Field[] Fields(IReadOnlyList<EventShape> shapes, string name) =>
        shapes.Select(shape => shape.Find(name)).OfType<Field>().ToArray();

    /// <summary>
    /// The tests of each shape that can pass them; null, and a report, if a name can never.
    /// </summary>
    private static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<FieldTest>>>? Build(
        PatternKey telling, ArgumentValues values, IReadOnlyList<EventShape> shapes,
        IReadOnlyList<(WantedField Wanted, string Field)> fields, ClauseReading reading)
    {
        Dictionary<string, IReadOnlyList<IReadOnlyList<FieldTest>>> all =
            new(StringComparer.Ordinal);
        bool isAny = telling.TakesStates
            || values.Get(telling.Key) is YamlScalar { Text: PatternNames.Any };
        foreach (IGrouping<string, EventShape> named in shapes.GroupBy(shape => shape.Name))
        {
            IReadOnlyList<FieldTest>[] tests = named
                .Select(shape => Tests(shape, fields))
                .OfType<IReadOnlyList<FieldTest>>()
                .ToArray();
            if (tests.Length > 0)
            {
                all.Add(named.Key, tests);
            }
            else if (!isAny)
            {
                string missing = fields.First(field => named.All(shape =>
                    shape.Find(field.Field) is not { } has || field.Wanted.For(has) is null)).Field;
                reading.Context.Report(
                    values.PositionOf(telling.Key),
                    $"{named.Key} has no such {missing}, unlike the others; write a pattern of "
                        + "its own for it");
                return null;
            }
        }

        return all;
    }

    private static IReadOnlyList<FieldTest>? Tests(
        EventShape shape, IReadOnlyList<(WantedField Wanted, string Field)> fields)
    {
        List<FieldTest> tests = new();
        foreach ((WantedField wanted, string name) in fields)
        {
            if (shape.Find(name) is not { } field || wanted.For(field) is not { } test)
            {
                return null;
            }

            tests.Add(test);
        }

        return tests;
    }
}
