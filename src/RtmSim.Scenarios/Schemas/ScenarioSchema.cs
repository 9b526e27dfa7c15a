using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Schemas;

/// <summary>The schema of scenario files, made from the words of the language.</summary>
internal static class ScenarioSchema
{
    public static string Write() => SchemaBook.Write(
        "RtmSim scenario",
        "What users of a messaging service go through, and what must come of it",
        FileReader.Keys.Keys);
}
