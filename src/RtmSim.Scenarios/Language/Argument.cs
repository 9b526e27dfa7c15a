using System.Text.Json.Nodes;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Language;

/// <summary>A key of the language: its name, what it takes, and what it is for.</summary>
internal abstract class Argument
{
    protected Argument(string name, string help, bool isRequired)
    {
        Name = name;
        Help = help;
        IsRequired = isRequired;
    }

    public string Name { get; }

    /// <summary>A line for whoever writes a file.</summary>
    public string Help { get; }

    public bool IsRequired { get; }

    /// <summary>What its value must look like, as a message puts it.</summary>
    public abstract string TypeName { get; }

    /// <summary>What a schema can say about its value.</summary>
    public abstract JsonObject Schema(SchemaBook book);

    /// <summary>The keys of its value if that is a group of them; else null.</summary>
    public abstract ArgumentSet? Keys { get; }

    /// <summary>The keys of each item of its value if that is a list of groups.</summary>
    public abstract ArgumentSet? ItemKeys { get; }

    /// <summary>Reads a value into a bag; a value that is wrong is reported.</summary>
    public abstract bool Read(YamlNode node, ReadContext context, ArgumentValues values);

    /// <summary>The value in a bag that has it, for code that does not know its type.</summary>
    public abstract object? ValueIn(ArgumentValues values);
}

/// <summary>A key whose values are of one type.</summary>
internal sealed class Argument<T> : Argument
{
    private readonly ArgumentType<T> _type;

    public Argument(string name, ArgumentType<T> type, string help, bool isRequired = false)
        : base(name, help, isRequired) => _type = type;

    public override string TypeName => _type.Name;

    public override JsonObject Schema(SchemaBook book) => _type.Schema(book);

    public override ArgumentSet? Keys => _type.Keys;

    public override ArgumentSet? ItemKeys => _type.ItemKeys;

    public override bool Read(YamlNode node, ReadContext context, ArgumentValues values)
    {
        if (!_type.Read(node, context, out T value))
        {
            return false;
        }

        values.Set(this, value, node.Position);
        return true;
    }

    public override object? ValueIn(ArgumentValues values) => values.Get(this);
}
