using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Language;

/// <summary>The values that a place in a file gives to its keys.</summary>
internal sealed class ArgumentValues
{
    private readonly Dictionary<Argument, (object? Value, Position Position)> _values = new();

    private readonly List<Argument> _given = new();

    public ArgumentValues(Position position) => Position = position;

    /// <summary>Where the group of keys begins.</summary>
    public Position Position { get; }

    /// <summary>Notes a key that is there, whatever its value.</summary>
    public void Give(Argument argument) => _given.Add(argument);

    /// <summary>Whether a key is there, if with a wrong value.</summary>
    public bool IsGiven(Argument argument) => _given.Contains(argument);

    /// <summary>Whether a key is there with a right value.</summary>
    public bool Has(Argument argument) => _values.ContainsKey(argument);

    /// <summary>Where a key's value stands; the group's place for one that is not there.</summary>
    public Position PositionOf(Argument argument) =>
        _values.TryGetValue(argument, out (object? Value, Position Position) found)
            ? found.Position
            : Position;

    /// <summary>The value of a key that is there.</summary>
    public T Get<T>(Argument<T> argument) => (T)_values[argument].Value!;

    /// <summary>The value, or what stands for it when the key is not there.</summary>
    [return: NotNullIfNotNull(nameof(otherwise))]
    public T? Get<T>(Argument<T> argument, T? otherwise) =>
        _values.TryGetValue(argument, out (object? Value, Position Position) found)
            ? (T)found.Value!
            : otherwise;

    /// <summary>The value of a key that takes a number or the like, or null.</summary>
    public T? Find<T>(Argument<T> argument)
        where T : struct => Has(argument) ? Get(argument) : null;

    public void Set(Argument argument, object? value, Position position) =>
        _values[argument] = (value, position);
}
