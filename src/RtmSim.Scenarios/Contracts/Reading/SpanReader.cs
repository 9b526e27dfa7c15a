using NodaTime;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>Reads spans: from something, until something, lasting so long.</summary>
internal static class SpanReader
{
    private static readonly Argument<YamlNode> From = ClauseArguments.Taking(
        "from", "what opens the span", isRequired: true);

    private static readonly Argument<YamlNode> Until = ClauseArguments.Taking(
        "until", "what closes it");

    private static readonly Argument<Duration> Lasting = new(
        "lasting", ArgumentTypes.Duration, "how long it is open at most");

    private static readonly ArgumentSet Keys = new(From, Until, Lasting);

    public static readonly ArgumentType<ArgumentValues> Type = ArgumentTypes.Group(
        "a span, such as { from: { call: Login }, until: { call: Logout } }", Keys, "a span",
        book => book.Define("span", Keys.Keys));

    /// <summary>The span; null, and reports, if a pattern of it is wrong.</summary>
    public static SpanPlan? Read(ArgumentValues values, ClauseReading reading)
    {
        PatternList? from = ContractPatternReader.Find(From, values, reading);
        PatternList? until = ContractPatternReader.Find(Until, values, reading);
        if (from is null || (until is null && values.Has(Until)))
        {
            return null;
        }

        return until is null || VariableRules.Follow(
            until, from, values.PositionOf(Until), From.Name, reading)
            ? new SpanPlan(from, until, values.Find(Lasting))
            : null;
    }
}
