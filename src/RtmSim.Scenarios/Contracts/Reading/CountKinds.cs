using NodaTime;
using RtmSim.Scenarios.Contracts.Clauses;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Contracts.Reading.ClauseArguments;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>How often something may happen, and how it must be each time.</summary>
internal static class CountKinds
{
    private static readonly Argument<long> Most = new(
        "at-most", ArgumentTypes.Whole(0, 1_000_000), "how many there may be", isRequired: true);

    private static readonly Argument<YamlNode> Of = Taking(
        "of", "what is counted, apart for each set of values of its $names", isRequired: true);

    private static readonly Argument<Duration> Window = Time(
        "in", "in how long; the whole run if left out");

    private static readonly Argument<YamlNode> Subject = Taking(
        "always", "the events", isRequired: true);

    private static readonly Argument<YamlNode> Has = new(
        "has",
        ArgumentTypes.Node(book => book.Define("wanted-fields", PatternKeys.WithSchema)),
        "fields with what they must hold each time", isRequired: true);

    public static readonly ClauseKind AtMost = new(
        Most,
        "something happens no more often than so in any span of a length",
        With(Most, Of, Window),
        BuildAtMost);

    public static readonly ClauseKind Always = new(
        Subject,
        "each event of a kind holds certain values, always or while a span is open",
        With(Subject, Has, While),
        BuildAlways);

    private static ClauseBody? BuildAtMost(ArgumentValues values, ClauseReading reading)
    {
        PatternList? of = ContractPatternReader.ReadList(values.Get(Of), Of.Name, reading);
        if (of is not null && of.Slots != of.AllSlots)
        {
            reading.Context.Report(
                values.PositionOf(Of),
                $"{reading.Variables.NamesOf(of.AllSlots & ~of.Slots)} is not in each pattern of "
                    + "of: it would not count them apart");
            return null;
        }

        return of is null
            ? null
            : new AtMostClause(of, (int)values.Get(Most), values.Find(Window));
    }

    private static ClauseBody? BuildAlways(ArgumentValues values, ClauseReading reading)
    {
        PatternList? subject = ContractPatternReader.ReadList(
            values.Get(Subject), Subject.Name, reading);
        PatternList? right = subject is null
            ? null
            : ContractPatternReader.ReadList(
                values.Get(Subject), Subject.Name, reading, values.Get(Has));
        SpanPlan? span = values.Has(While)
            ? SpanReader.Read(values.Get(While), reading)
            : null;
        return subject is null || right is null || (span is null && values.Has(While))
            ? null
            : new AlwaysClause(subject, right, span);
    }
}
