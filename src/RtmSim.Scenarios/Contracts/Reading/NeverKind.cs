using RtmSim.Scenarios.Contracts.Clauses;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>Something must never happen.</summary>
internal static class NeverKind
{
    private static readonly Argument<YamlNode> Never = ClauseArguments.Taking(
        "never", "what must not happen", isRequired: true);

    private static readonly Argument<ArgumentValues> Outside = new(
        "outside", SpanReader.Type, "the span in which it may happen");

    private static readonly Argument<YamlNode> Before = ClauseArguments.Taking(
        "before", "what must have happened first");

    public static readonly ClauseKind Instance = new(
        Never,
        "something never happens: at all, while a span is open, outside of one, or before "
            + "something else",
        ClauseArguments.With(
            Choice.AtMostOne(ClauseArguments.While, Outside, Before),
            Never, ClauseArguments.While, Outside, Before),
        Build);

    private static ClauseBody? Build(ArgumentValues values, ClauseReading reading)
    {
        PatternList? subject = ContractPatternReader.Find(Never, values, reading);
        if (values.Has(ClauseArguments.While))
        {
            return Around(
                ClauseArguments.While, isInside: true, "it happened while it must not");
        }

        if (values.Has(Outside))
        {
            return Around(Outside, isInside: false, "it happened outside of where it may");
        }

        if (values.Has(Before))
        {
            PatternList? first = ContractPatternReader.Find(Before, values, reading);
            return Of(
                first is null ? null : new SpanPlan(first, null, null), isInside: false,
                "it happened before what must come first");
        }

        return subject is null
            ? null
            : new NeverClause(subject, null, IsInside: true, "it happened");

        ClauseBody? Around(Argument<ArgumentValues> key, bool isInside, string where) =>
            Of(SpanReader.Read(values.Get(key), reading), isInside, where);

        ClauseBody? Of(SpanPlan? span, bool isInside, string where) =>
            subject is null || span is null
                ? null
                : new NeverClause(subject, span, isInside, where);
    }
}
