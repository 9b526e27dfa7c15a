using NodaTime;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Expectations;

/// <summary>Keys that several kinds of expectations share.</summary>
internal static class ExpectationArguments
{
    public static readonly Argument<ScenarioUser> User = new(
        "user", ArgumentTypes.User, "the user it is about", isRequired: true);

    public static readonly Argument<string> Why = new(
        "why", ArgumentTypes.Text, "what a failure should remind of");

    public static readonly Argument<YamlNode> With = new(
        "with", PatternTypes.With, "fields with the values they must have");

    public static readonly Argument<Duration> At = new(
        "at", ArgumentTypes.Duration, "the exact time");

    public static readonly Argument<TimeWindow> Within = new(
        "within", WindowType.Instance, "the first and last moment allowed");

    public static readonly Argument<Duration> From = new(
        "from", ArgumentTypes.Duration, "the first moment that counts");

    public static readonly Argument<Duration> Until = new(
        "until", ArgumentTypes.Duration, "the last moment that counts");
}
