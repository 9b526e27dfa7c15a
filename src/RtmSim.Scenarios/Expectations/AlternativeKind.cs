using System.Collections.Generic;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Expectations.ExpectationArguments;

namespace RtmSim.Scenarios.Expectations;

/// <summary>The expectation that one of several alternatives is what happens.</summary>
internal static class AlternativeKind
{
    private static readonly Argument<YamlNode> List = new(
        "any-of", ArgumentTypes.Node(Schema), "alternatives, each a list of expectations",
        isRequired: true);

    public static readonly ExpectationKind Instance = new(
        "any-of",
        "all expectations of at least one alternative are met",
        new ArgumentSet(List, Why),
        Build);

    private static JsonObject Schema(SchemaBook book) => Forms.ListOf(
        Forms.AnyOf(ExpectationReader.ItemSchema(book), ExpectationReader.Type.Schema(book)),
        atLeast: 2);

    private static Expectation? Build(
        ExpectationSource source, ArgumentValues values, ReadContext context)
    {
        if (values.Get(List) is not YamlList { Items: { Count: > 1 } items })
        {
            context.Report(
                values.PositionOf(List),
                "any-of takes alternatives, at least two, each a list of expectations");
            return null;
        }

        bool all = true;
        List<IReadOnlyList<Expectation>> alternatives = new();
        foreach (YamlNode item in items)
        {
            IReadOnlyList<YamlNode> lines = item is YamlList list ? list.Items : new[] { item };
            if (lines.Count == 0)
            {
                context.Report(item.Position, "an alternative without expectations always holds");
                all = false;
            }

            List<Expectation> expectations = new();
            ExpectationReader.ReadAll(lines, context, expectations);
            all &= expectations.Count == lines.Count;
            alternatives.Add(expectations);
        }

        return all ? new AlternativeExpectation(source, alternatives) : null;
    }
}
