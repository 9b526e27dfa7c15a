using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Contracts.Patterns;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>
/// What judging a clause needs beside what the clause says, and where it reports.
/// </summary>
/// <param name="Clause">The clause.</param>
/// <param name="Scope">For whom it holds.</param>
/// <param name="Variables">How many names stand for values in it.</param>
/// <param name="Found">Takes the violations.</param>
internal sealed record ClauseFrame(
    ContractClause Clause, ContractScope Scope, int Variables, List<ContractViolation> Found)
{
    public Watch Watch(PatternList patterns) => new(patterns, Scope, Variables);

    /// <summary>Reports that the clause does not hold.</summary>
    /// <param name="time">When that is certain.</param>
    /// <param name="what">Why, as a sentence without a full stop.</param>
    /// <param name="events">The events that make it.</param>
    public void Report(Duration time, string what, IReadOnlyList<Occurrence> events) =>
        Found.Add(new ContractViolation(
            Clause, time, what, events.Select(each => each.Shown).ToArray()));
}
