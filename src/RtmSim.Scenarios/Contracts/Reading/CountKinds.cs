using System.Collections.Generic;
using NodaTime;
using RtmSim.Scenarios.Contracts.Clauses;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Contracts.Reading.ClauseArguments;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>How often something may happen, and how it must be each time.</summary>
internal static class CountKinds
{
    private static readonly Argument<long> Most = new(
        "at-most", ArgumentTypes.Whole(0, 1_000_000), "how many there may be", isRequired: true);

    private static readonly Argument<YamlNode> Of = Taking(
        "of", "what is counted", isRequired: true);

    private static readonly Argument<Duration> Window = Time(
        "in", "in how long; the whole run if left out");

    private static readonly Argument<YamlNode> By = new(
        "by",
        ArgumentTypes.Node(book => Forms.ListOf(PatternKeys.VariableSchema(book), atLeast: 1)),
        "the $names whose values are counted apart; all if left out");

    private static readonly Argument<YamlNode> Subject = Taking(
        "always", "the events", isRequired: true);

    private static readonly Argument<YamlNode> Has = new(
        "has",
        ArgumentTypes.Node(book => book.Define("wanted-fields", PatternKeys.WithSchema)),
        "fields with what they must hold each time", isRequired: true);

    public static readonly ClauseKind AtMost = new(
        Most,
        "something happens no more often than so in any span of a length",
        With(Most, Of, By, Window),
        BuildAtMost);

    public static readonly ClauseKind Always = new(
        Subject,
        "each event of a kind holds certain values, always or while a span is open",
        With(Subject, Has, While),
        BuildAlways);

    private static ClauseBody? BuildAtMost(ArgumentValues values, ClauseReading reading)
    {
        PatternList? of = ContractPatternReader.Find(Of, values, reading);
        ulong? by = of is null ? null : SlotsBy(of, values, reading);
        if (of is null || by is null)
        {
            return null;
        }

        ulong missing = by.Value & ~of.Slots;
        if (missing != 0)
        {
            reading.Context.Report(
                values.PositionOf(Of),
                $"{reading.Variables.NamesOf(missing)} is not in each pattern of of, which are "
                    + "counted apart by it");
            return null;
        }

        return new AtMostClause(of, (int)values.Get(Most), values.Find(Window), by.Value);
    }

    /// <summary>The names by which is counted apart; null, and a report, if one is none.</summary>
    private static ulong? SlotsBy(PatternList of, ArgumentValues values, ClauseReading reading)
    {
        if (!values.Has(By))
        {
            return of.AllSlots;
        }

        ulong slots = 0;
        if (!ArgumentTypes.Texts.Read(
            values.Get(By), reading.Context, out IReadOnlyList<string> names))
        {
            return null;
        }

        foreach (string name in names)
        {
            if (!Variables.IsName(name) || name == Variables.Own)
            {
                reading.Context.Report(
                    values.PositionOf(By), $"\"{Words.Short(name)}\" where a $name should be");
                return null;
            }

            slots |= 1UL << reading.Variables.SlotOf(name, values.PositionOf(By));
        }

        return slots;
    }

    private static ClauseBody? BuildAlways(ArgumentValues values, ClauseReading reading)
    {
        PatternList? subject = ContractPatternReader.Find(Subject, values, reading);
        PatternList? right = subject is null
            ? null
            : ContractPatternReader.Find(Subject, values, reading, values.Get(Has));
        SpanPlan? span = values.Has(While)
            ? SpanReader.Read(values.Get(While), reading)
            : null;
        return subject is null || right is null || (span is null && values.Has(While))
            ? null
            : new AlwaysClause(subject, right, span);
    }
}
