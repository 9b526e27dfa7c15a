using NodaTime;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Expectations.ExpectationArguments;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Expectations of single callbacks and calls.</summary>
internal static class EventKinds
{
    private static readonly Argument<YamlNode> CallbackName = new(
        "callback", PatternTypes.Callback, "the handler that must be called", isRequired: true);

    private static readonly Argument<YamlNode> CallName = new(
        "call", PatternTypes.Call, "the method that must have been called", isRequired: true);

    private static readonly Argument<YamlNode> NeverName = new(
        "never", PatternTypes.Callback, "the handler that must not be called", isRequired: true);

    private static readonly Argument<YamlNode> CountName = new(
        "count", PatternTypes.Callback, "the handler whose calls count", isRequired: true);

    private static readonly Argument<YamlNode> Returns = new(
        Face.ReturnsName, PatternTypes.Returns, "what the call must return");

    private static readonly Argument<long> Is = new(
        "is", ArgumentTypes.Whole(0, 10_000_000), "how many there must be");

    private static readonly Argument<long> AtLeast = new(
        "at-least", ArgumentTypes.Whole(0, 10_000_000), "how many there must be at least");

    private static readonly Argument<long> AtMost = new(
        "at-most", ArgumentTypes.Whole(0, 10_000_000), "how many there must be at most");

    public static readonly ExpectationKind Callback = new(
        "callback",
        "a handler is called, after the one that the user's callback listed before it found",
        new ArgumentSet(User, CallbackName, With, At, Within, Why)
        {
            Choices = new[] { Choice.AtMostOne(At, Within) },
        },
        (source, values, context) => Pattern(CallbackName, source, values, context) is { } pattern
            ? new EventExpectation(source, user => user.Callbacks, pattern, Moment(values))
            : null);

    public static readonly ExpectationKind Call = new(
        "call",
        "a method was called and returned, after the one listed before it",
        new ArgumentSet(User, CallName, With, Returns, At, Within, Why)
        {
            Choices = new[] { Choice.AtMostOne(At, Within) },
        },
        (source, values, context) => CallPattern(source, values, context) is { } pattern
            ? new EventExpectation(source, user => user.Calls, pattern, Moment(values))
            : null);

    public static readonly ExpectationKind Never = new(
        "never",
        "a handler is not called",
        new ArgumentSet(User, NeverName, With, From, Until, Why),
        (source, values, context) => Pattern(NeverName, source, values, context) is { } pattern
            && Span(values, context) is { } span
                ? new NeverExpectation(source, pattern, span)
                : null);

    public static readonly ExpectationKind Count = new(
        "count",
        "a handler is called so many times",
        new ArgumentSet(User, CountName, With, Is, AtLeast, AtMost, From, Until, Why)
        {
            Choices = new[]
            {
                Choice.AtLeastOne(Is, AtLeast, AtMost),
                Choice.AtMostOne(Is, AtLeast),
                Choice.AtMostOne(Is, AtMost),
            },
        },
        (source, values, context) => Pattern(CountName, source, values, context) is { } pattern
            && Bounds(values, context) is { } bounds && Span(values, context) is { } span
                ? new CountExpectation(source, pattern, span, bounds)
                : null);

    /// <summary>The span of <c>from</c> and <c>until</c>; null and a report if none.</summary>
    public static TimeWindow? Span(ArgumentValues values, ReadContext context)
    {
        Duration? from = values.Find(From);
        Duration? until = values.Find(Until);
        if (from > until)
        {
            context.Report(
                values.PositionOf(Until),
                $"until {Durations.Text(until!.Value)} is before from "
                    + Durations.Text(from!.Value));
            return null;
        }

        return new TimeWindow(from, until);
    }

    private static CountBounds? Bounds(ArgumentValues values, ReadContext context)
    {
        CountBounds bounds = values.Find(Is) is { } exactly
            ? new CountBounds(exactly, exactly)
            : new CountBounds(values.Find(AtLeast), values.Find(AtMost));
        if (!(bounds.Least > bounds.Most))
        {
            return bounds;
        }

        context.Report(values.PositionOf(AtMost), "at-most is less than at-least");
        return null;
    }

    private static TimeWindow Moment(ArgumentValues values) => values.Find(At) is { } at
        ? TimeWindow.At(at)
        : values.Get(Within, TimeWindow.Always);

    /// <summary>A callback with its fields; null, and reports, if it cannot be.</summary>
    public static EventPattern? Pattern(
        Argument<YamlNode> name, ExpectationSource source, ArgumentValues values,
        ReadContext context) => PatternReader.Pattern(
            values.Get(name), "callback", FaceTable.Of(source.User).Callbacks,
            values.Get(With, null), context);

    private static EventPattern? CallPattern(
        ExpectationSource source, ArgumentValues values, ReadContext context) =>
        PatternReader.Call(
            values.Get(CallName), values.Get(With, null), values.Get(Returns, null),
            FaceTable.Of(source.User), context);
}
