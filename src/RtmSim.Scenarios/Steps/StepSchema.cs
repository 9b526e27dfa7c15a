using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Schemas;

namespace RtmSim.Scenarios.Steps;

/// <summary>What a schema can say about steps: a word, rounds or a group, with its time.</summary>
internal static class StepSchema
{
    public static JsonObject List(SchemaBook book) =>
        Forms.ListOf(book.Define("step", Step), atLeast: 1);

    private static JsonObject Step(SchemaBook book) => Forms.AnyOf(
        Forms.Enum(WordsAlone().ToArray()),
        SingleStep(book),
        Beside(StepBlocks.Rounds, Choice.Needs(StepBlocks.Steps, StepTiming.Repeat)).Keys(book),
        Beside(StepBlocks.Use).Keys(book));

    /// <summary>The steps that may be written as their word alone.</summary>
    private static IEnumerable<string> WordsAlone() => StepVocabulary.All
        .Where(kind => kind.Arguments.Arguments.All(argument => !argument.IsRequired))
        .Select(kind => kind.Name);

    private static JsonObject SingleStep(SchemaBook book)
    {
        JsonObject step = StepTiming.Keys.Keys(book);
        JsonObject properties = step["properties"]!.AsObject();
        foreach (StepKind kind in StepVocabulary.All)
        {
            properties[kind.Name] = SchemaBook.Describe(
                kind.Summary, kind.Arguments.Schema(book));
        }

        SchemaBook.Add(step, Forms.Combine(
            "oneOf", StepVocabulary.All.Select(kind => Forms.Required(kind.Name))));
        return step;
    }

    /// <summary>The keys of steps that consist of others, beside those of time.</summary>
    private static ArgumentSet Beside(ArgumentSet keys, params Choice[] choices) =>
        new(StepTiming.Keys.Arguments.Concat(keys.Arguments).ToArray())
        {
            Choices = StepTiming.Keys.Choices.Concat(choices).ToArray(),
        };
}
