using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Contracts.Clauses;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;
using static RtmSim.Scenarios.Contracts.Reading.ClauseArguments;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>What must follow something: in the end, or as the very next.</summary>
internal static class AfterKinds
{
    private static readonly Argument<YamlNode> Goal = Taking(
        "eventually", "what must follow", isRequired: true);

    private static readonly Argument<Duration> Within = Time(
        "within", "how long it may take; the rest of the run if left out");

    private static readonly Argument<YamlNode> Must = Taking(
        "next", "what the next one must be", isRequired: true);

    private static readonly Argument<YamlNode> MustNot = Taking(
        "next-not", "what the next one must not be", isRequired: true);

    private static readonly Argument<YamlNode> Among = Taking(
        "among", "of which events the next is meant; all of the same kind if left out");

    public static readonly ClauseKind Eventually = new(
        Goal,
        "something follows something else within a time, or before the run ends",
        With(After, Goal, Within, Unless),
        BuildEventually);

    public static readonly ClauseKind Next = new(
        Must,
        "the next event after something is of a kind",
        With(After, Must, Among, Unless),
        (values, reading) => BuildNext(Must, isDemanded: true, values, reading));

    public static readonly ClauseKind NextNot = new(
        MustNot,
        "the next event after something is not of a kind",
        With(After, MustNot, Among, Unless),
        (values, reading) => BuildNext(MustNot, isDemanded: false, values, reading));

    private static ClauseBody? BuildEventually(ArgumentValues values, ClauseReading reading)
    {
        PatternList? after = ContractPatternReader.Find(After, values, reading);
        PatternList? goal = Follower(Goal, after, values, reading);
        PatternList? unless = Follower(Unless, after, values, reading);
        return after is null || goal is null || (unless is null && values.Has(Unless))
            ? null
            : new EventuallyClause(after, goal, values.Find(Within), unless);
    }

    private static ClauseBody? BuildNext(
        Argument<YamlNode> key, bool isDemanded, ArgumentValues values, ClauseReading reading)
    {
        PatternList? after = ContractPatternReader.Find(After, values, reading);
        PatternList? next = Follower(key, after, values, reading);
        PatternList? among = Follower(Among, after, values, reading);
        PatternList? unless = Follower(Unless, after, values, reading);
        return after is null || next is null || (among is null && values.Has(Among))
                || (unless is null && values.Has(Unless))
            ? null
            : new NextClause(after, among ?? AllLike(next), next, isDemanded, unless);
    }

    /// <summary>Patterns whose names have their values of what comes first.</summary>
    private static PatternList? Follower(
        Argument<YamlNode> key, PatternList? after, ArgumentValues values,
        ClauseReading reading)
    {
        PatternList? patterns = ContractPatternReader.Find(key, values, reading);
        return patterns is null || after is null || !VariableRules.Follow(
            patterns, after, values.PositionOf(key), After.Name, reading)
            ? null
            : patterns;
    }

    /// <summary>Every event of the kinds that some patterns are of.</summary>
    private static PatternList AllLike(PatternList patterns) => new(patterns.Patterns
        .Select(pattern => pattern.Kind)
        .Distinct()
        .Select(EveryOne)
        .ToArray());

    private static OccurrencePattern EveryOne(OccurrenceKind kind)
    {
        OccurrenceKind named = kind == OccurrenceKind.Return ? OccurrenceKind.Call : kind;
        IReadOnlyList<FieldTest>[] nothing = { System.Array.Empty<FieldTest>() };
        Dictionary<string, IReadOnlyList<IReadOnlyList<FieldTest>>> tests =
            new(System.StringComparer.Ordinal);
        foreach (string name in PatternKeys.Telling.First(each => each.Kind == named)
            .Shapes.Select(shape => shape.Name).Distinct())
        {
            tests.Add(name, nothing);
        }

        return new OccurrencePattern(kind, tests, 0);
    }
}
