using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Language;

/// <summary>Reads a value; one that is wrong is reported, and false returned.</summary>
internal delegate bool ReadValue<T>(
    YamlNode node, ReadContext context, out T value);

/// <summary>What kind of value a key takes.</summary>
/// <param name="Name">As a message puts it: "a duration".</param>
/// <param name="Schema">What a schema can say about it.</param>
/// <param name="Reader">How it is read.</param>
internal sealed record ArgumentType<T>(string Name, WriteSchema Schema, ReadValue<T> Reader)
{
    /// <summary>The keys of a value that is a group of them; null if it is none.</summary>
    public ArgumentSet? Keys { get; init; }

    /// <summary>The keys of each item of a value that is a list of groups; else null.</summary>
    public ArgumentSet? ItemKeys { get; init; }

    public bool Read(YamlNode node, ReadContext context, out T value) =>
        Reader(node, context, out value);
}
