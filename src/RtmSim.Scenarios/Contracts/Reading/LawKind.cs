using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Clauses;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Laws;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>A law that is built in must hold.</summary>
internal static class LawKind
{
    private static readonly ArgumentType<Law> Type = new(
        "the name of a law",
        book => book.Define("law", Forms.Words(Names)),
        Read);

    private static readonly Argument<Law> Name = new(
        "law", Type, "the law's name", isRequired: true);

    public static readonly ClauseKind Instance = new(
        Name,
        "a law holds, which every trace keeps whatever the app does",
        ClauseArguments.With(Name),
        (values, _) => new LawClause(values.Get(Name)));

    private static IEnumerable<string> Names => TraceLaws.All.Select(law => law.Name);

    private static bool Read(YamlNode node, ReadContext context, out Law value)
    {
        value = null!;
        if (!ArgumentTypes.ReadText(node, context, "the name of a law", out string name))
        {
            return false;
        }

        Law? law = TraceLaws.All.FirstOrDefault(each => each.Name == name);
        value = law!;
        return law is not null || context.Refuse(node, Words.Unknown("law", name, Names));
    }
}
