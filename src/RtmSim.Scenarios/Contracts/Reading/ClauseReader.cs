using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
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
    public static readonly ArgumentType<IReadOnlyList<ContractClause>> Type =
        new("a list of clauses", book => Forms.ListOf(ItemSchema(book), atLeast: 1), Read);

    private static IEnumerable<string> KindNames => ClauseVocabulary.All
        .Select(kind => kind.Telling.Name);

    private static JsonObject ItemSchema(SchemaBook book) => book.Define(
        "clause",
        _ => Forms.AnyOf(ClauseVocabulary.All
            .Select(kind => SchemaBook.Describe(kind.Summary, kind.Arguments.Keys(book)))
            .ToArray()));

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
                    + Words.List(KindNames));
            return null;
        }

        ClauseKind[] kinds = ClauseVocabulary.All
            .Where(kind => map.Find(kind.Telling.Name) is not null)
            .ToArray();
        if (kinds.Length != 1)
        {
            Report(map, kinds, context);
            return null;
        }

        ClauseKind kind = kinds[0];
        bool isWhole = kind.Arguments.Read(map, context, "a clause", out ArgumentValues values);
        if (kind.Arguments.Arguments.Any(key => key.IsRequired && !values.Has(key)))
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

    private static void Report(YamlMap map, ClauseKind[] kinds, ReadContext context)
    {
        if (kinds.Length > 1)
        {
            context.Report(
                map.Position,
                $"{Words.List(kinds.Select(kind => kind.Telling.Name))} in one clause; write one "
                    + "for each");
            return;
        }

        // A key that no form of clause has is most likely the misspelt one that tells it.
        YamlEntry? stranger = map.Entries.FirstOrDefault(entry => !ClauseVocabulary.All.Any(
            kind => kind.Arguments.Arguments.Any(argument => argument.Name == entry.Key.Text)));
        context.Report(
            stranger?.Key.Position ?? map.Position,
            stranger is null
                ? $"a clause needs one of {Words.List(KindNames)}"
                : Words.Unknown("form of clause", stranger.Key.Text, KindNames));
    }
}
