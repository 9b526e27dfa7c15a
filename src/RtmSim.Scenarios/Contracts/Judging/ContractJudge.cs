using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Contracts.Patterns;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>
/// Judges a trace in one pass: each event is shown to the clauses that name its like, and each
/// clause keeps no more than it needs to decide.
/// </summary>
internal sealed class ContractJudge
{
    private readonly (ContractClause Clause, ClauseJudge Judge)[] _clauses;
    private readonly Dictionary<(OccurrenceKind Kind, string Name), ClauseJudge[]> _interested =
        new();

    private ContractJudge(Contract contract, List<ContractViolation> found)
    {
        _clauses = contract.Clauses
            .Select(clause => (clause, clause.Body.NewJudge(
                new ClauseFrame(clause, clause.Scope, clause.Variables, found))))
            .ToArray();
    }

    /// <summary>Judges a trace.</summary>
    /// <param name="contract">What it is held against.</param>
    /// <param name="trace">The trace.</param>
    /// <param name="isJudged">Whether a client, by its number, is judged by itself.</param>
    public static ContractResult Judge(
        Contract contract, RecordedTrace trace, Func<int, bool> isJudged)
    {
        List<ContractViolation> found = new();
        ContractJudge judge = new(contract, found);
        judge.Read(trace, isJudged);
        return new ContractResult(
            contract,
            trace.Count,
            found.Concat(LawCourt.Judge(contract, trace))
                .OrderBy(violation => violation.Time)
                .ThenBy(violation => violation.Sequence)
                .ToArray())
        {
            Skipped = LawCourt.SkippedOf(contract, trace),
        };
    }

    private void Read(RecordedTrace trace, Func<int, bool> isJudged)
    {
        OccurrenceReader reader = new();
        foreach (TraceEvent traced in trace)
        {
            if (reader.Read(traced) is { } occurrence)
            {
                bool isJudgedAlone = isJudged(traced.ClientNumber);
                foreach (ClauseJudge judge in InterestedIn(occurrence))
                {
                    if (isJudgedAlone || judge.IsForEveryone)
                    {
                        judge.See(occurrence);
                    }
                }
            }
        }

        TraceEnd end = new(trace.End, trace.IsCutShort);
        foreach ((ContractClause _, ClauseJudge judge) in _clauses)
        {
            judge.End(end);
        }
    }

    private ClauseJudge[] InterestedIn(Occurrence occurrence)
    {
        (OccurrenceKind, string) key = (occurrence.Kind, occurrence.Name);
        if (!_interested.TryGetValue(key, out ClauseJudge[]? judges))
        {
            judges = _clauses
                .Where(each => each.Clause.Body.Wants(occurrence.Kind, occurrence.Name))
                .Select(each => each.Judge)
                .ToArray();
            _interested.Add(key, judges);
        }

        return judges;
    }
}
