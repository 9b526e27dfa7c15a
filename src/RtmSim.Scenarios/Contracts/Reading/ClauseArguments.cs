using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>The keys that several forms of clauses share.</summary>
internal static class ClauseArguments
{
    public static readonly Argument<string> Name = new(
        "name", ArgumentTypes.Text, "what a report calls the clause", isRequired: true);

    public static readonly Argument<string> Why = new(
        "why", ArgumentTypes.Text, "what it is good for, as a sentence for people",
        isRequired: true);

    public static readonly Argument<IReadOnlyList<string>> Rules = new(
        "rules", RuleIds.Type, "the rules it follows from");

    public static readonly Argument<ContractScope> For = new(
        "for", ArgumentTypes.Name<ContractScope>(),
        "whose events it looks at together; each-client if left out");

    public static readonly Argument<YamlNode> After = Taking(
        "after", "what it counts from", isRequired: true);

    public static readonly Argument<YamlNode> Unless = Taking(
        "unless", "what releases from it");

    public static readonly Argument<ArgumentValues> While = new(
        "while", SpanReader.Type, "the span in which it counts");

    /// <summary>The keys that every clause has.</summary>
    public static readonly IReadOnlyList<Argument> Common = new Argument[]
    {
        Name, Why, Rules, For,
    };

    /// <summary>A key that takes patterns, which are read when the clause is known.</summary>
    public static Argument<YamlNode> Taking(string key, string help, bool isRequired = false) =>
        new(key, ArgumentTypes.Node(PatternKeys.ListSchema), help, isRequired);

    /// <summary>A limit on time.</summary>
    public static Argument<Duration> Time(string key, string help) =>
        new(key, ArgumentTypes.Duration, help);

    /// <summary>The keys of a form, with those that all have.</summary>
    public static ArgumentSet With(params Argument[] own) =>
        new(Common.Concat(own).ToArray());

    /// <summary>The same, of which some exclude each other.</summary>
    public static ArgumentSet With(Choice choice, params Argument[] own) =>
        new(Common.Concat(own).ToArray()) { Choices = new[] { choice } };
}
