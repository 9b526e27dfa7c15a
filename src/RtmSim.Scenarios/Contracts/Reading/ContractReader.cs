using System.Collections.Generic;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts.Reading;

/// <summary>The keys at the top of a contract file, and the contract they make.</summary>
internal static class ContractReader
{
    public static readonly SourceFile<Contract> Source = new(new SourceKind("contract"), Read);

    private static readonly Argument<string> Name = new(
        "name", ArgumentTypes.Text, "what reports call the contract", isRequired: true);

    private static readonly Argument<string> Description = new(
        "description", ArgumentTypes.Text, "what it is for");

    private static readonly Argument<IReadOnlyList<ContractClause>> Clauses = new(
        "clauses", ClauseReader.Type, "what must hold", isRequired: true);

    public static readonly ArgumentSet Keys = new(Name, Description, Clauses);

    private static Contract? Read(YamlNode? root, string file, Problems problems)
    {
        ReadContext context = new(file, problems);
        if (root is null or YamlScalar { IsNull: true })
        {
            context.Report(Position.Start, "the file is empty; a contract has name and clauses");
            return null;
        }

        return Keys.Read(root, context, "a contract") is { } values
            ? new Contract(
                file, values.Get(Name), values.Get(Description, null), values.Get(Clauses))
            : null;
    }
}
