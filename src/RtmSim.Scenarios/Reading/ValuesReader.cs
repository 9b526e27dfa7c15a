using System.Linq;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>Reads <c>values</c>: names for texts, times and lists of texts.</summary>
internal static class ValuesReader
{
    public const string Form = "names with values, such as { greeting: hi, pause: 2s }";

    /// <summary>The names are read before all else of the file, see <see cref="Read"/>.</summary>
    public static readonly ArgumentType<YamlNode> Type = new(
        Form,
        book => Forms.MapOf(Forms.Value(book)),
        (YamlNode node, ReadContext _, out YamlNode value) =>
        {
            value = node;
            return true;
        });

    /// <summary>The scope of a file; each value may use those above it.</summary>
    public static Scope Read(YamlNode? node, ReadContext context)
    {
        Scope scope = Scope.Empty;
        if (node is not YamlMap map)
        {
            if (node is not null)
            {
                context.Report(node.Position, $"{node.Kind} where {Form} should be");
            }

            return scope;
        }

        foreach (YamlEntry entry in map.Entries)
        {
            if (CheckName(entry.Key, context))
            {
                // A name without a right value is known: its uses are no mistakes as well.
                scope = scope.With(
                    entry.Key.Text,
                    Plain(scope.Apply(entry.Value, context), context)
                        ?? new YamlScalar(entry.Key.Position, string.Empty, isPlain: false));
            }
        }

        return scope;
    }

    /// <summary>Whether a word can be a name; one that cannot is reported.</summary>
    public static bool CheckName(YamlScalar name, ReadContext context)
    {
        if (name.Text == Scope.Number)
        {
            return context.Refuse(name, "{n} is the number of a repetition; use another name");
        }

        return Scope.IsName(name.Text) || context.Refuse(
            name,
            $"\"{Words.Short(name.Text)}\" is no name: a letter, then letters, digits, - and _");
    }

    /// <summary>
    /// A value that a text can name: one, or a list of single ones; null, and a report, if not.
    /// </summary>
    public static YamlNode? Plain(YamlNode node, ReadContext context)
    {
        if (node is YamlScalar || (node is YamlList list && list.Items.All(i => i is YamlScalar)))
        {
            return node;
        }

        context.Report(
            node.Position, $"{node.Kind} where a text, a time or a list of texts should be");
        return null;
    }
}
