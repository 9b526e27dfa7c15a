using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Steps;

namespace RtmSim.Scenarios.Recording;

/// <summary>What a recorded call or control is in the language of scenario files.</summary>
internal sealed class RecordedStep
{
    private readonly List<(string Key, string Value)> _arguments = new();

    public RecordedStep(string word) => Word = word;

    public string Word { get; }

    /// <summary>The arguments, in the order in which they are written.</summary>
    public IReadOnlyList<(string Key, string Value)> Arguments => _arguments;

    /// <summary>A step that must come directly before it.</summary>
    public RecordedStep? Before { get; set; }

    public RecordedStep With(string key, string value)
    {
        _arguments.Add((key, value));
        return this;
    }

    public RecordedStep With(string key, string? text, bool when)
    {
        if (when)
        {
            _arguments.Add((key, YamlValue.Text(text ?? string.Empty)));
        }

        return this;
    }

    public string? Find(string key) => _arguments
        .Where(each => each.Key == key)
        .Select(each => each.Value)
        .FirstOrDefault();

    /// <summary>The step without its time: <c>login: alice</c>, <c>stop: {}</c>.</summary>
    public string ToText()
    {
        if (_arguments.Count == 0)
        {
            return $"{Word}: {{}}";
        }

        if (_arguments.Count == 1 && StepVocabulary.Find(Word)?.Arguments.Main is not null)
        {
            return $"{Word}: {_arguments[0].Value}";
        }

        IEnumerable<string> arguments = _arguments.Select(each => $"{each.Key}: {each.Value}");
        return $"{Word}: {{ {string.Join(", ", arguments)} }}";
    }
}
