using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Clauses;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>Reads the list under <c>clauses</c>.</summary>
internal static class ClauseReader
{
    private static readonly FormSet<ClauseKind> Kinds =
        new("a", "clause", () => ClauseVocabulary.All);

    public static readonly ArgumentType<IReadOnlyList<ContractClause>> Type =
        new("a list of clauses", book => Forms.ListOf(Kinds.Schema(book), atLeast: 1), Read);

    private static bool Read(
        YamlNode node, ReadContext context, out IReadOnlyList<ContractClause> value)
    {
        List<ContractClause> clauses = new();
        value = clauses;
        if (node is not YamlList { Items: { Count: > 0 } items })
        {
            return context.Refuse(
                node, "clauses takes a list of clauses; without one a contract demands nothing");
        }

        foreach (YamlNode item in items)
        {
            if (ReadOne(item, context) is { } clause)
            {
                ContractClause? same = clauses.FirstOrDefault(each => each.Name == clause.Name);
                if (same is not null)
                {
                    context.Report(
                        item.Position,
                        $"a second clause is named \"{Words.Short(clause.Name)}\"; names tell "
                            + "clauses apart");
                }

                clauses.Add(clause);
            }
        }

        return true;
    }

    private static ContractClause? ReadOne(YamlNode node, ReadContext context)
    {
        if (node is not YamlMap map)
        {
            context.Report(
                node.Position,
                $"{node.Kind} where a clause should be; it has name, why, and one of "
                    + Words.List(Kinds.Names));
            return null;
        }

        ClauseKind? kind = Kinds.Read(map, context, out ArgumentValues values, out bool isWhole);
        if (kind is null)
        {
            return null;
        }

        Variables variables = new();
        ContractScope scope = values.Get(ClauseArguments.For, ContractScope.EachClient);
        int before = context.Problems.Count;
        ClauseBody? body = kind.Build(values, new ClauseReading(context, variables, scope));
        if (kind != CountKinds.AtMost && context.Problems.Count == before)
        {
            variables.ReportLonely(context);
        }

        return body is null || !isWhole
            ? null
            : new ContractClause(
                values.Get(ClauseArguments.Name), values.Get(ClauseArguments.Why),
                values.Get(ClauseArguments.Rules, RulesOf(body)),
                context.PlaceOf(map.Position), YamlText.Flow(map, ClauseArguments.Why.Name))
            {
                Scope = scope,
                Variables = variables.Count,
                Body = body,
            };
    }

    private static IReadOnlyList<string> RulesOf(ClauseBody body) =>
        body is LawClause law ? law.Law.Rules : Array.Empty<string>();
}
