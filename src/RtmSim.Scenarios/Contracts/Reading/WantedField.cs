using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>
/// What a pattern says of one field. SDKs have fields of one name with other values, so that what
/// it means is found for each.
/// </summary>
internal sealed class WantedField
{
    private const string NumberBounds = "a group of keys where a value should be; it can be "
        + "{ not: value } or, for a number, { above: 3 } and { below: 9 }";

    private IReadOnlyList<YamlNode> _values = new List<YamlNode>();
    private bool _isNegated;
    private bool _isAny;
    private bool _isOwnUser;
    private int? _slot;
    private long? _above;
    private long? _below;

    private WantedField(string name) => Name = name;

    public string Name { get; }

    /// <summary>The name that it gives its value, as a set.</summary>
    public ulong Slots => _slot is { } slot ? 1UL << slot : 0;

    /// <summary>Reads what is wanted; null, and a report, if it cannot be.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="node">What the file has for it.</param>
    /// <param name="fields">The fields of that name, one at least.</param>
    /// <param name="reading">Takes names and reports.</param>
    public static WantedField? Read(
        string name, YamlNode node, IReadOnlyList<Field> fields, ClauseReading reading)
    {
        int before = reading.Context.Problems.Count;
        WantedField wanted = new(name);
        switch (node)
        {
            case YamlScalar { Text: Variables.Own }:
                wanted._isOwnUser = true;
                break;
            case YamlScalar { Text: PatternNames.Any, IsPlain: true }:
                wanted._isAny = true;
                break;
            case YamlScalar scalar when Variables.IsName(scalar.Text):
                wanted._slot = reading.Variables.SlotOf(scalar.Text, scalar.Position);
                break;
            case YamlMap map:
                wanted.ReadGroup(map, reading.Context);
                break;
            default:
                wanted._values = Several(node, fields);
                break;
        }

        foreach (YamlNode value in wanted._values)
        {
            if (fields.All(field => WantedValue.Find(value, field).Count == 0))
            {
                ReportUnknown(value, fields[0], reading.Context);
            }
        }

        return reading.Context.Problems.Count == before ? wanted : null;
    }

    /// <summary>What must hold of a field; null if this one can never hold it.</summary>
    public FieldTest? For(Field field)
    {
        if (_slot is { } slot)
        {
            return new NameTest(field, slot);
        }

        if (_isOwnUser)
        {
            return new OwnUserTest(field);
        }

        if (_above is not null || _below is not null)
        {
            return new BoundsTest(field, _above, _below);
        }

        WantedValue[] values = _values
            .SelectMany(value => WantedValue.Find(value, field))
            .ToArray();
        return _isAny ? new ValueTest(field, values, isNegated: true)
            : values.Length > 0 ? new ValueTest(field, values, _isNegated)
            : null;
    }

    private static IReadOnlyList<YamlNode> Several(YamlNode node, IReadOnlyList<Field> fields) =>
        node is YamlList { Items: { Count: > 0 } items }
            && fields.All(field => field.Kind != FieldKind.Texts)
            ? items
            : new[] { node };

    private static void ReportUnknown(YamlNode value, Field field, ReadContext context)
    {
        if (value is YamlScalar { IsNull: false } scalar && field.Members().Any())
        {
            context.Report(
                value.Position,
                Words.Unknown($"value of {field.Name}", scalar.Text, field.Names(whole: false)));
        }
        else
        {
            // The reader of scenario files knows what to say of all others.
            PatternReader.Value(value, field, context);
        }
    }

    private void ReadGroup(YamlMap map, ReadContext context)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            switch (entry.Key.Text)
            {
                case "not" when map.Entries.Count == 1:
                    _isNegated = true;
                    _values = entry.Value is YamlList { Items: { Count: > 0 } items }
                        ? items
                        : new[] { entry.Value };
                    break;
                case "above":
                    _above = Number(entry.Value, context);
                    break;
                case "below":
                    _below = Number(entry.Value, context);
                    break;
                default:
                    context.Report(entry.Key.Position, NumberBounds);
                    break;
            }
        }

        if (map.Entries.Count == 0)
        {
            context.Report(map.Position, NumberBounds);
        }
    }

    private static long? Number(YamlNode node, ReadContext context)
    {
        if (ArgumentTypes.ReadText(node, context, "a whole number", out string text))
        {
            if (long.TryParse(
                text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
            {
                return number;
            }

            context.Report(
                node.Position, $"\"{Words.Short(text)}\" where a whole number should be");
        }

        return null;
    }
}
