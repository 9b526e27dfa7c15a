using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>The IDs of rules: one or two capitals, a dash, two digits.</summary>
internal static class RuleIds
{
    private const string Form = "IDs of rules, such as C-05 or S-09";

    public static readonly ArgumentType<IReadOnlyList<string>> Type = new(
        Form,
        book => Forms.NamedListOf(book, Forms.Pattern(
            "rule", "The ID of a rule, such as C-05", "[A-Z]{1,2}-[0-9]{2}")(book)),
        Read);

    private static bool Read(
        YamlNode node, ReadContext context, out IReadOnlyList<string> value)
    {
        value = new List<string>();
        if (node is not YamlList list)
        {
            return context.Refuse(node, $"{node.Kind} where a list of {Form} should be");
        }

        List<string> ids = new();
        foreach (YamlNode item in list.Items)
        {
            if (ArgumentTypes.ReadText(item, context, "the ID of a rule", out string id)
                && !IsRule(id))
            {
                context.Refuse(item, $"\"{Words.Short(id)}\" is no rule; write {Form}");
            }

            ids.Add(id);
        }

        value = ids;
        return true;
    }

    private static bool IsRule(string id)
    {
        int dash = id.IndexOf('-');
        return dash is 1 or 2 && id.Length == dash + 3
            && id.Take(dash).All(c => c is >= 'A' and <= 'Z')
            && id.Skip(dash + 1).All(c => c is >= '0' and <= '9');
    }
}
