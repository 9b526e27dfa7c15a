using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;

namespace RtmSim.Tracing;

/// <summary>Hashes arguments: values and their order, not their names.</summary>
internal sealed class ArgumentHasher : IArgumentSink
{
    private const ulong NullMark = 0x6E756C6C;

    public ulong Result { get; private set; } = StableHash.Start;

    public void Text(string name, string? value) =>
        Add(value is null ? NullMark : StableHash.Of(value));

    public void Number(string name, long value) => Add((ulong)value);

    public void Named(string name, long value, string label) => Add((ulong)value);

    public void Flag(string name, bool value) => Add(value ? 1UL : 0UL);

    public void Bytes(string name, byte[]? value) =>
        Add(value is null ? NullMark : StableHash.Of(value));

    public void Texts(string name, IReadOnlyList<string> values)
    {
        Add((ulong)values.Count);
        foreach (string value in values)
        {
            Add(StableHash.Of(value));
        }
    }

    public void NamedTexts(string name, IReadOnlyList<(string Text, string Label)> values) =>
        Texts(name, values.Select(each => $"{each.Text}={each.Label}").ToArray());

    public void RecordedTexts(
        string name, IReadOnlyList<string> shown, IReadOnlyList<string>? common) =>
        Texts(name, common ?? shown);

    private void Add(ulong value) => Result = StableHash.Combine(Result, value);
}
