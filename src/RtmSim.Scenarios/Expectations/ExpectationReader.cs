using System.Collections.Generic;
using System.Text.Json.Nodes;
using NodaTime;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Expectations.ExpectationArguments;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Reads the list under <c>expect</c>.</summary>
internal static class ExpectationReader
{
    public static readonly ArgumentType<IReadOnlyList<Expectation>> Type =
        new("a list of expectations", book => Forms.ListOf(ItemSchema(book), atLeast: 1), Read);

    private static readonly FormSet<ExpectationKind> Kinds =
        new("an", "expectation", () => ExpectationVocabulary.All);

    /// <summary>What a schema can say about one of them.</summary>
    public static JsonObject ItemSchema(SchemaBook book) => Kinds.Schema(book);

    private static bool Read(
        YamlNode node, ReadContext context, out IReadOnlyList<Expectation> value)
    {
        List<Expectation> expectations = new();
        value = expectations;
        if (node is not YamlList { Items: { Count: > 0 } items })
        {
            return context.Refuse(
                node, "expect takes a list of expectations; without one a scenario cannot fail");
        }

        ReadAll(items, context, expectations);
        return true;
    }

    /// <summary>Reads expectations; one that is wrong is reported and left out.</summary>
    public static void ReadAll(
        IReadOnlyList<YamlNode> items, ReadContext context, List<Expectation> expectations)
    {
        foreach (YamlNode item in items)
        {
            if (ReadOne(item, context) is { } expectation)
            {
                expectations.Add(expectation);
            }
        }
    }

    private static Expectation? ReadOne(YamlNode node, ReadContext context)
    {
        if (node is not YamlMap map)
        {
            context.Refuse(
                node, $"{node.Kind} where an expectation should be, such as "
                    + "{ user: alice, callback: OnLoginSuccess }");
            return null;
        }

        ExpectationKind? kind = Kinds.Read(
            map, context, out ArgumentValues values, out bool isWhole);
        if (kind is null)
        {
            return null;
        }

        ExpectationSource source = new(
            context.PlaceOf(map.Position), YamlText.Flow(map, except: Why.Name),
            values.Get(Why, null), values.Get(User, null));
        Mention(values, context);
        Expectation? built = kind.Build(source, values, context);

        // One with a mistake is built for the mistakes that only then are seen.
        return isWhole ? built : null;
    }

    private static void Mention(ArgumentValues values, ReadContext context)
    {
        Duration?[] times =
        {
            values.Find(At), values.Find(From), values.Find(Until),
            values.Get(Within, TimeWindow.Always).Until,
        };
        foreach (Duration? time in times)
        {
            if (time is not null)
            {
                context.Timeline.Mention(time.Value, values.Position);
            }
        }
    }
}
