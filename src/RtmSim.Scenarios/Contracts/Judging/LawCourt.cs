using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Contracts.Clauses;
using RtmSim.Scenarios.Laws;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>Judges a trace by those laws that clauses of a contract name.</summary>
internal static class LawCourt
{
    public static IEnumerable<ContractViolation> Judge(Contract contract, RecordedTrace trace)
    {
        (ContractClause Clause, Law Law)[] named = contract.Clauses
            .Where(clause => clause.Body is LawClause)
            .Select(clause => (clause, ((LawClause)clause.Body).Law))
            .ToArray();
        if (named.Length == 0)
        {
            return Enumerable.Empty<ContractViolation>();
        }

        IReadOnlyList<LawViolation> found = TraceLaws.Judge(
            trace, named.Select(each => each.Law).Distinct().ToArray());
        return found.SelectMany(violation => named
            .Where(each => each.Law == violation.Law)
            .Select(each => Of(each.Clause, violation, trace)));
    }

    /// <summary>The clauses whose laws cannot judge a recording, if it is one.</summary>
    public static IReadOnlyList<ContractClause> SkippedOf(
        Contract contract, RecordedTrace trace) => contract.Clauses
        .Where(clause => trace.Source == TraceSource.Sdk
            && clause.Body is LawClause { Law: { JudgesRecordings: false } })
        .ToArray();

    private static ContractViolation Of(
        ContractClause clause, LawViolation violation, RecordedTrace trace) => new(
            clause,
            violation.Events.Count == 0
                ? Duration.Zero
                : trace[violation.Events[violation.Events.Count - 1]].Elapsed,
            violation.Message.TrimEnd('.'),
            violation.Events.Select(place => ContractEvent.Of(trace[place], null)).ToArray());
}
