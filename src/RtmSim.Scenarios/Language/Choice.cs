using System.Collections.Generic;
using System.Linq;

namespace RtmSim.Scenarios.Language;

/// <summary>Keys of which some, but not too many, must be there.</summary>
internal sealed class Choice
{
    private readonly bool _isRequired;
    private readonly bool _excludes;
    private readonly IReadOnlyList<Argument> _arguments;

    private Choice(bool isRequired, bool excludes, IReadOnlyList<Argument> arguments)
    {
        _isRequired = isRequired;
        _excludes = excludes;
        _arguments = arguments;
    }

    public static Choice ExactlyOne(params Argument[] arguments) => new(true, true, arguments);

    public static Choice AtMostOne(params Argument[] arguments) => new(false, true, arguments);

    public static Choice AtLeastOne(params Argument[] arguments) => new(true, false, arguments);

    /// <summary>What is wrong with the values, or null.</summary>
    public string? Check(ArgumentValues values)
    {
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
