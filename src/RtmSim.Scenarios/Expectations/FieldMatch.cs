using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Faces;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Expectations;

/// <summary>A field with the value it should have.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">The value as the file has it.</param>
/// <param name="Value">A number, a text, a flag or a list of texts.</param>
internal sealed record FieldMatch(Field Field, string Text, object Value)
{
    public bool Matches(Observed observed) => (observed.Read(Field), Value) switch
    {
        (TraceCode code, long number) => code.Number == number && (IsNumber
            || code.Name is null || code.Name == Text || IsShortName(code.Name)),
        (IReadOnlyList<string> texts, IReadOnlyList<string> expected) =>
            texts.SequenceEqual(expected, StringComparer.Ordinal),
        (var value, var expected) => Equals(value, expected),
    };

    /// <summary>What the field holds instead, such as <c>errorCode is 9</c>.</summary>
    public string Describe(Observed observed) => $"{Field.Name} is " + (observed.Read(Field) switch
    {
        TraceCode code => code.ToString(),
        null => "not there",
        long number => NameAndNumber(number),
        var value => new TraceArgument(Field.Name, value, null).ToDisplayText(),
    });

    /// <summary>Whether the value is given by a number, or by this name in the trace.</summary>
    public bool IsNameOf(string? label) => IsNumber || label is null || label == Text
        || Text.EndsWith("_" + label, StringComparison.Ordinal);

    /// <summary>The shortest name of a number; the number itself if it has none.</summary>
    public string NameOf(long number) => Field.Members()
        .Where(member => member.Number == number)
        .Select(member => member.Name)
        .LastOrDefault() ?? Digits(number);

    private bool IsNumber => Text.Length > 0 && (char.IsDigit(Text[0]) || Text[0] == '-');

    private bool IsShortName(string name) => name.EndsWith("_" + Text, StringComparison.Ordinal);

    private string NameAndNumber(long number)
    {
        string name = NameOf(number);
        string digits = Digits(number);
        return name == digits ? digits : $"{name} ({digits})";
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
