using System.Collections.Generic;
using NodaTime;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Expectations.ExpectationArguments;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Expectations of whole sequences.</summary>
internal static class SequenceKinds
{
    private static readonly Argument<YamlNode> ItemName = new(
        "callback", PatternTypes.Callback, "the handler that must be called", isRequired: true);

    private static readonly ArgumentSet Item = new(ItemName, With, At) { Main = ItemName };

    private static readonly Argument<YamlNode> List = new(
        "exactly",
        ArgumentTypes.Node(book => Forms.NamedListOf(book, Item.Schema(book))) with
        {
            ItemKeys = Item,
        },
        "the handlers, in order",
        isRequired: true);

    public static readonly ExpectationKind Exactly = new(
        "exactly",
        "these are all the handlers that are called, in this order",
        new ArgumentSet(User, List, From, Until, Why),
        Build);

    private static Expectation? Build(
        ExpectationSource source, ArgumentValues values, ReadContext context)
    {
        TimeWindow? span = EventKinds.Span(values, context);
        if (values.Get(List) is not YamlList list)
        {
            context.Report(
                values.PositionOf(List), "exactly takes a list of callbacks, [] for none");
            return null;
        }

        List<(EventPattern, TimeWindow)> expected = new();
        foreach (YamlNode item in list.Items)
        {
            if (ReadItem(item, source, context) is { } read)
            {
                expected.Add(read);
            }
        }

        return span is null || expected.Count < list.Items.Count
            ? null
            : new ExactlyExpectation(source, expected, span);
    }

    private static (EventPattern Pattern, TimeWindow Window)? ReadItem(
        YamlNode node, ExpectationSource source, ReadContext context)
    {
        ArgumentValues? values = Item.Read(node, context, "a callback of exactly");
        EventPattern? pattern = values is null
            ? null
            : EventKinds.Pattern(ItemName, source, values, context);
        if (pattern is null)
        {
            return null;
        }

        Duration? at = values!.Find(At);
        return (
            pattern,
            at is null ? TimeWindow.Always : TimeWindow.At(at.Value));
    }
}
