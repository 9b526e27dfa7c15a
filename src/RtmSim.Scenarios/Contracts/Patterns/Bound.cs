using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>The values that one match gives to the names of a clause.</summary>
internal sealed class Bound
{
    private readonly string?[] _values;

    public Bound(int count) => _values = new string?[count];

    private Bound(string?[] values) => _values = values;

    /// <summary>
    /// Gives a value; false if the name has another one already, or there is none.
    /// </summary>
    public bool Bind(int slot, object? value)
    {
        string? text = Text(value);
        if (text is null || (_values[slot] is { } known && known != text))
        {
            return false;
        }

        _values[slot] = text;
        return true;
    }

    /// <summary>Whether all names that both have stand for the same.</summary>
    public bool Agrees(Bound other) => !_values
        .Where((value, slot) => value is not null && other._values[slot] is { } its
            && its != value)
        .Any();

    /// <summary>These values, and the others where these have none.</summary>
    public Bound And(Bound other) =>
        new(_values.Select((value, slot) => value ?? other._values[slot]).ToArray());

    /// <summary>One text for the values of some names and a scope.</summary>
    public string Key(string scope, ulong slots)
    {
        if (slots == 0)
        {
            return scope;
        }

        StringBuilder key = new(scope);
        for (int slot = 0; slot < _values.Length; slot++)
        {
            if ((slots & (1UL << slot)) != 0)
            {
                string value = _values[slot] ?? string.Empty;
                key.Append('|').Append(value.Length).Append(':').Append(value);
            }
        }

        return key.ToString();
    }

    /// <summary>Values of different fields that mean the same are the same text.</summary>
    private static string? Text(object? value) => value switch
    {
        null => null,
        TraceCode code => code.Number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        byte[] bytes => Convert.ToBase64String(bytes),
        IReadOnlyList<string> texts => string.Concat(
            texts.Select(text => $"{text.Length}:{text},")),
        _ => value.ToString(),
    };
}
