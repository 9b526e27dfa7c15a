using System.Collections.Generic;
using NodaTime;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Expectations.ExpectationArguments;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Expectations of what comes after what, whoever it happens to.</summary>
internal static class OrderKinds
{
    private static readonly ArgumentSet Item = new(
        HappeningReader.User, HappeningReader.Callback, HappeningReader.Call,
        HappeningReader.State, HappeningReader.With, HappeningReader.Returns)
    {
        Choices = HappeningReader.Choices,
    };

    private static readonly Argument<YamlNode> List = new(
        "in-order",
        ArgumentTypes.Node(book => Forms.ListOf(Item.Schema(book), atLeast: 2)) with
        {
            ItemKeys = Item,
        },
        "what happens, in order",
        isRequired: true);

    private static readonly Argument<YamlNode> Name = new(
        "eventually", PatternTypes.Callback, "the handler that must be called", isRequired: true);

    private static readonly Argument<Duration> Soon = new(
        "within", ArgumentTypes.Duration, "how long it may take", isRequired: true);

    private static readonly Argument<bool> Each = new(
        "each", ArgumentTypes.Flag, "whether it must come after each of them, not the first alone");

    private static readonly Argument<ArgumentValues> Cause = new(
        "after",
        ArgumentTypes.Group(
            "something that happens, such as { user: bob, call: Join }", TriggerReader.Keys,
            "after", TriggerReader.Type.Schema),
        "what it counts from; the start of the run if left out");

    public static readonly ExpectationKind InOrder = new(
        "in-order",
        "these happen one after another, with whatever else between",
        new ArgumentSet(List, Why),
        BuildInOrder);

    public static readonly ExpectationKind Eventually = new(
        "eventually",
        "a handler is called within a time after something, or after the start",
        new ArgumentSet(User, Name, With, Soon, Cause, Each, Why),
        BuildEventually);

    private static Expectation? BuildInOrder(
        ExpectationSource source, ArgumentValues values, ReadContext context)
    {
        if (values.Get(List) is not YamlList { Items: { Count: > 1 } items })
        {
            context.Report(
                values.PositionOf(List), "in-order takes a list of what happens, at least two");
            return null;
        }

        List<Happening> expected = new();
        foreach (YamlNode item in items)
        {
            bool isWhole = Item.Read(item, context, "a line of in-order", out ArgumentValues line);
            if (HappeningReader.Read(line, context) is { } happening && isWhole)
            {
                expected.Add(happening);
            }
        }

        return expected.Count < items.Count ? null : new InOrderExpectation(source, expected);
    }

    private static Expectation? BuildEventually(
        ExpectationSource source, ArgumentValues values, ReadContext context)
    {
        ArgumentValues? after = values.Get(Cause, null);
        Happening? cause = after is null ? null : HappeningReader.Read(after, context);
        EventPattern? pattern = EventKinds.Pattern(Name, source, values, context);
        bool each = values.Get(Each, false);
        long number = after?.Get(TriggerReader.Nth, 1L) ?? 1;
        if (each && (after is null || number > 1))
        {
            context.Report(
                values.PositionOf(Each), "each goes with an after that names no single one");
            return null;
        }

        if (after is null)
        {
            context.Timeline.Mention(values.Get(Soon), values.Position);
        }

        return pattern is null || (after is not null && cause is null)
            ? null
            : new EventuallyExpectation(
                source, new Happening(HappeningKind.Callback, source.User, pattern),
                values.Get(Soon))
            {
                Cause = cause,
                Number = number,
                IsForEach = each,
            };
    }
}
