using System.Collections.Generic;

namespace RtmSim.Tracing;

/// <summary>Takes the arguments of a trace event, one by one, in a fixed order.</summary>
internal interface IArgumentSink
{
    void Text(string name, string? value);

    void Number(string name, long value);

    /// <summary>A number that has a name, such as an enum's value.</summary>
    void Named(string name, long value, string label);

    void Flag(string name, bool value);

    void Bytes(string name, byte[]? value);

    void Texts(string name, IReadOnlyList<string> values);

    /// <summary>
    /// Texts from a trace file, and how the digest has them if that is otherwise.
    /// </summary>
    void RecordedTexts(string name, IReadOnlyList<string> shown, IReadOnlyList<string>? common);

    /// <summary>
    /// Texts, each with the name of a number, such as users with their online states.
    /// </summary>
    void NamedTexts(string name, IReadOnlyList<(string Text, string Label)> values);
}
