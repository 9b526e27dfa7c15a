using System.Text.Json.Nodes;
using NodaTime;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Expectations;

/// <summary>A span of time written as a list of two.</summary>
internal static class WindowType
{
    private const string Form = "the first and last moment, such as [1s, 2s]";

    public static readonly ArgumentType<TimeWindow> Instance = new(Form, Schema, Read);

    private static JsonObject Schema(SchemaBook book)
    {
        JsonObject two = Forms.ListOf(ArgumentTypes.Duration.Schema(book), atLeast: 2);
        two["maxItems"] = 2;
        return Forms.AnyOf(two, Forms.Marked(book));
    }

    private static bool Read(YamlNode node, ReadContext context, out TimeWindow value)
    {
        value = TimeWindow.Always;
        if (node is not YamlList { Items: { Count: 2 } items })
        {
            return context.Refuse(node, $"{node.Kind} where {Form} should be");
        }

        if (!ArgumentTypes.Duration.Read(items[0], context, out Duration from)
            | !ArgumentTypes.Duration.Read(items[1], context, out Duration until))
        {
            return false;
        }

        value = new TimeWindow(from, until);
        return from <= until
            || context.Refuse(node, $"{Durations.Text(from)} is after {Durations.Text(until)}");
    }
}
