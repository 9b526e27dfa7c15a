using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RtmSim.Cli.Results;
using RtmSim.Scenarios.Contracts;

namespace RtmSim.Cli.Check;

/// <summary>One clause and one trace in the reports.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Trace">The trace, as it was named.</param>
/// <param name="Violations">Where the trace breaks the clause.</param>
internal sealed record CheckRow(
    Contract Contract, ContractClause Clause, string Trace,
    IReadOnlyList<ContractViolation> Violations)
{
    private const string WhySkipped =
        "it needs what only the simulator tells; the trace is a recording of the SDK";

    /// <summary>Whether the clause could not be judged by this trace.</summary>
    public bool IsSkipped { get; init; }

    private string Verdict => IsSkipped ? Verdicts.Skipped
        : Violations.Count == 0 ? Verdicts.Passed
        : Verdicts.Failed;

    /// <summary>As reports of all verbs have it: the clause under contract and trace.</summary>
    public ResultCase ToCase() => new(
        $"{Contract.Name}.{Trace.Replace('/', '.')}", Clause.Name, Verdict, 0,
        IsSkipped ? [WhySkipped]
            : ContractResult.Explain(Violations) is { } message ? [message]
            : []);

    /// <summary>Writes the members of its JSON object.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("contract", Contract.Name);
        json.WriteString("clause", Clause.Name);
        json.WriteString("place", Clause.Place);
        json.WriteString("why", Clause.Why);
        json.WriteStartArray("rules");
        Clause.Rules.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteString("trace", Trace);
        json.WriteString("verdict", Verdict);
        json.WriteStartArray("violations");
        foreach (ContractViolation violation in Violations)
        {
            json.WriteStartObject();
            json.WriteString("what", violation.What);
            json.WriteNumber("t_ms", violation.Time.BclCompatibleTicks / 10_000m);
            json.WriteStartArray("events");
            foreach (ContractEvent each in violation.Events)
            {
                json.WriteNumberValue(each.Sequence);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
