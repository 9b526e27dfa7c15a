using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Running;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Steps;

/// <summary>The keys of steps that consist of others: rounds, and uses of groups.</summary>
internal static class StepBlocks
{
    public static readonly Argument<YamlNode> Steps = new(
        "steps", ArgumentTypes.Node(StepSchema.List), "the steps of each round", isRequired: true);

    public static readonly Argument<YamlNode> Group = new(
        "do", ArgumentTypes.Node(Forms.Text), "the group whose steps are done", isRequired: true);

    public static readonly Argument<YamlNode> With = new(
        "with",
        ArgumentTypes.Node(book => Forms.MapOf(Forms.Value(book))),
        "the group's parameters with their values");

    public static readonly Argument<Trigger> Until = new(
        "until", TriggerReader.EndOfRounds,
        "what ends the rounds, which must come before the last one is over");

    /// <summary>The keys of steps that are repeated together.</summary>
    public static readonly ArgumentSet Rounds = new(Steps, Until);

    /// <summary>The keys of a step that does a group.</summary>
    public static readonly ArgumentSet Use = new(Group, With, Until);
}
