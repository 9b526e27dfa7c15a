using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Schemas;

namespace RtmSim.Scenarios.Steps;

/// <summary>What a schema can say about steps: one word each, beside keys of time.</summary>
internal static class StepSchema
{
    public static JsonObject List(SchemaBook book) =>
        Forms.ListOf(book.Define("step", Step), atLeast: 1);

    private static JsonObject Step(SchemaBook book)
    {
        JsonObject step = StepTiming.Keys.Keys(book);
        JsonObject properties = (JsonObject)step["properties"]!;
        foreach (StepKind kind in StepVocabulary.All)
        {
            properties[kind.Name] = SchemaBook.Describe(
                kind.Summary, kind.Arguments.Schema(book));
        }

        SchemaBook.Add(step, Forms.Combine(
            "oneOf", StepVocabulary.All.Select(kind => Forms.Required(kind.Name))));
        return Forms.AnyOf(Forms.Enum(WordsAlone().ToArray()), step);
    }

    /// <summary>The steps that may be written as their word alone.</summary>
    private static IEnumerable<string> WordsAlone() => StepVocabulary.All
        .Where(kind => kind.Arguments.Arguments.All(argument => !argument.IsRequired))
        .Select(kind => kind.Name);
}
