using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>A value that a field can hold: a number with the name it goes by, or a text.</summary>
/// <param name="Value">A number, text, flag or list of texts.</param>
/// <param name="Name">The SDK's name of the number; null if it was given as a number.</param>
internal sealed record WantedValue(object Value, string? Name)
{
    /// <summary>
    /// The values that a file means for a field: several where members of different enums have
    /// one name, and none if the field cannot hold that.
    /// </summary>
    public static IReadOnlyList<WantedValue> Find(YamlNode node, Field field)
    {
        if (node is YamlScalar { IsNull: false } scalar && field.Members().Any())
        {
            return FindNumbers(scalar.Text, field);
        }

        YamlNode plain = node is YamlScalar text
            ? new YamlScalar(node.Position, Variables.Literal(text.Text), text.IsPlain)
            : node;
        ReadContext unheard = new(string.Empty, new Problems(string.Empty));
        return PatternReader.Value(plain, field, unheard) is { } match
            ? new[] { new WantedValue(match.Value, null) }
            : Array.Empty<WantedValue>();
    }

    /// <summary>Whether a field holds it.</summary>
    /// <param name="actual">What the field holds.</param>
    /// <param name="label">The name that the trace has for that number, or null.</param>
    public bool Fits(object? actual, string? label) => (actual, Value) switch
    {
        (TraceCode code, long number) => code.Number == number && IsNameOf(label),
        (long found, long number) => found == number && IsNameOf(label),
        (IReadOnlyList<string> texts, IReadOnlyList<string> expected) =>
            texts.SequenceEqual(expected, StringComparer.Ordinal),
        (null, _) => false,
        _ => Equals(actual, Value),
    };

    /// <summary>Numbers of several enums are told apart by their names.</summary>
    private bool IsNameOf(string? label) => Name is null || label is null
        || EndsIn(Name, label) || EndsIn(label, Name);

    private static IReadOnlyList<WantedValue> FindNumbers(string text, Field field)
    {
        (string Name, long Number)[] members = field.Members().ToArray();
        if (long.TryParse(
            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return members.Any(member => member.Number == number)
                ? new[] { new WantedValue(number, null) }
                : Array.Empty<WantedValue>();
        }

        // A name of either SDK stands for the number of both; a whole name before its ending.
        foreach (Func<string, bool> fits in new Func<string, bool>[]
        {
            name => name == text,
            name => Plain(name) == Plain(text),
            name => EndsIn(name, text),
        })
        {
            WantedValue[] found = members
                .Where(member => fits(member.Name))
                .Select(member => new WantedValue(member.Number, member.Name))
                .ToArray();
            if (found.Length > 0)
            {
                return found;
            }
        }

        return Array.Empty<WantedValue>();
    }

    /// <summary>
    /// Whether a name ends in the words of another: LOGIN_ERR_TOO_OFTEN and LoginTooOften both end
    /// in TOO_OFTEN.
    /// </summary>
    private static bool EndsIn(string name, string ending)
    {
        string all = Plain(name);
        string last = Plain(ending);
        return all == last || all.EndsWith("_" + last, StringComparison.Ordinal);
    }

    /// <summary>Words in capitals with a line between, however the SDK writes names.</summary>
    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool begins = i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            plain.Append(begins ? "_" : string.Empty).Append(char.ToUpperInvariant(name[i]));
        }

        return plain.ToString();
    }
}
