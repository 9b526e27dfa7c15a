using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>
/// The names that <c>{name}</c> in a text can stand for at a place of the file: values, a group's
/// parameters, the number of a repetition. Immutable.
/// </summary>
internal sealed class Scope
{
    /// <summary>The number of a repetition; the name stays where nothing is repeated.</summary>
    public const string Number = "n";

    public static readonly Scope Empty = new(null, string.Empty, null);

    /// <summary>What a name is, as a pattern.</summary>
    public const string NamePattern = "[A-Za-z][A-Za-z0-9_-]*";

    private static readonly Regex Mark = new(
        @"\{\{|\{(?<name>" + NamePattern + @")\}", RegexOptions.CultureInvariant);

    private readonly Scope? _outer;
    private readonly string _name;
    private readonly YamlNode? _value;

    private Scope(Scope? outer, string name, YamlNode? value)
    {
        _outer = outer;
        _name = name;
        _value = value;
    }

    /// <summary>Whether a text can be named so.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && Mark.Match("{" + text + "}").Groups["name"].Value == text;

    public Scope With(string name, YamlNode value) => new(this, name, value);

    /// <summary>The node with every name in it replaced; an unknown one is reported.</summary>
    public YamlNode Apply(YamlNode node, ReadContext context) =>
        node.Map(scalar => Apply(scalar, context));

    private YamlNode Apply(YamlScalar scalar, ReadContext context)
    {
        if (scalar.Text.IndexOf('{', StringComparison.Ordinal) < 0)
        {
            return scalar;
        }

        Match whole = Mark.Match(scalar.Text);
        if (whole.Length == scalar.Text.Length && Find(whole.Groups["name"].Value) is { } value)
        {
            return value is YamlScalar text
                ? new YamlScalar(scalar.Position, text.Text, text.IsPlain)
                : value;
        }

        string replaced = Replace(scalar, context);
        return replaced == scalar.Text
            ? scalar
            : new YamlScalar(scalar.Position, replaced, scalar.IsPlain);
    }

    private string Replace(YamlScalar scalar, ReadContext context)
    {
        StringBuilder text = new();
        int done = 0;
        foreach (Match mark in Mark.Matches(scalar.Text))
        {
            text.Append(scalar.Text, done, mark.Index - done).Append(TextOf(mark, scalar, context));
            done = mark.Index + mark.Length;
            if (text.Length > YamlLimits.ScalarCharacters)
            {
                context.Report(scalar.Position, "with its values this text is too long");
                return scalar.Text;
            }
        }

        return text.Append(scalar.Text, done, scalar.Text.Length - done).ToString();
    }

    private string TextOf(Match mark, YamlScalar scalar, ReadContext context)
    {
        if (mark.Value == "{{")
        {
            return "{";
        }

        string name = mark.Groups["name"].Value;
        switch (Find(name))
        {
            case YamlScalar value:
                return value.Text;
            case YamlList:
                context.Report(
                    scalar.Position, $"{mark.Value} is a list, which cannot be part of a text");
                break;
            default:
                if (name != Number)
                {
                    context.Report(
                        scalar.Position,
                        Words.Unknown("value", name, Names().Distinct())
                            + " ({{ stands for a brace)");
                }

                break;
        }

        return mark.Value;
    }

    private YamlNode? Find(string name)
    {
        Scope? scope = this;
        while (scope is not null && scope._name != name)
        {
            scope = scope._outer;
        }

        return scope?._value;
    }

    private IEnumerable<string> Names()
    {
        for (Scope? scope = this; scope?._value is not null; scope = scope._outer)
        {
            yield return scope._name;
        }
    }
}
