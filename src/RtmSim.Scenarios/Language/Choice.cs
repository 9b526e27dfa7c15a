using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Language;

/// <summary>Keys of which some, but not too many, must be there.</summary>
internal sealed class Choice
{
    private readonly bool _isRequired;
    private readonly bool _excludes;
    private readonly IReadOnlyList<Argument> _arguments;
    private readonly Argument? _condition;

    private Choice(
        bool isRequired, bool excludes, IReadOnlyList<Argument> arguments,
        Argument? condition = null)
    {
        _condition = condition;
        _isRequired = isRequired;
        _excludes = excludes;
        _arguments = arguments;
    }

    public static Choice ExactlyOne(params Argument[] arguments) => new(true, true, arguments);

    public static Choice AtMostOne(params Argument[] arguments) => new(false, true, arguments);

    public static Choice AtLeastOne(params Argument[] arguments) => new(true, false, arguments);

    /// <summary>A key that goes with another one.</summary>
    public static Choice Needs(Argument argument, Argument other) =>
        new(true, false, new[] { other }, argument);

    /// <summary>The same for a schema, each a condition of its own.</summary>
    public IEnumerable<JsonObject> Schemas()
    {
        if (_condition is not null)
        {
            // The two conditions that every validator knows, in place of a dependency.
            yield return Forms.AnyOf(
                Forms.Required(_arguments[0].Name), Forms.Not(Forms.Required(_condition.Name)));
            yield break;
        }

        JsonObject[] each = _arguments.Select(a => Forms.Required(a.Name)).ToArray();
        if (_isRequired)
        {
            yield return Forms.Combine(_excludes ? "oneOf" : "anyOf", each);
            yield break;
        }

        for (int i = 0; i < _arguments.Count; i++)
        {
            for (int j = i + 1; j < _arguments.Count; j++)
            {
                yield return Forms.Not(Forms.Required(_arguments[i].Name, _arguments[j].Name));
            }
        }
    }

    /// <summary>Whether a group of keys with this one alone meets it.</summary>
    public bool Allows(Argument? only) => _condition is null
        ? !_isRequired || _arguments.Contains(only!)
        : _condition != only;

    /// <summary>The place to report.</summary>
    public Position At(ArgumentValues values) =>
        _condition is null ? values.Position : values.PositionOf(_condition);

    /// <summary>What is wrong with the values, or null.</summary>
    public string? Check(ArgumentValues values)
    {
        if (_condition is not null)
        {
            return values.IsGiven(_condition) && !values.IsGiven(_arguments[0])
                ? $"{_condition.Name} without {_arguments[0].Name}; add it"
                : null;
        }

        string[] given = _arguments
            .Where(values.IsGiven)
            .Select(argument => argument.Name)
            .ToArray();
        string[] all = _arguments.Select(argument => argument.Name).ToArray();
        if (_excludes && given.Length > 1)
        {
            return $"{Words.List(given)} exclude each other; keep one";
        }

        return _isRequired && given.Length == 0
            ? $"{Words.Either(all)} is missing"
            : null;
    }
}
