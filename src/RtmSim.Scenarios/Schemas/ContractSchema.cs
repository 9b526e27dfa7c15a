using RtmSim.Scenarios.Contracts.Reading;

namespace RtmSim.Scenarios.Schemas;

/// <summary>The schema of contract files, made from the words of the language.</summary>
internal static class ContractSchema
{
    public static string Write() => SchemaBook.Write(
        "RtmSim contract",
        "What a trace of an app and a messaging service must be like",
        ContractReader.Keys.Keys);
}
