using System.Collections.Generic;
using System.Linq;
using System.Text;
using NodaTime;

namespace RtmSim.Scenarios.Contracts;

/// <summary>A clause that does not hold, at one place of a trace.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Time">When that was certain, in virtual time since the start.</param>
/// <param name="What">What is wrong, in a few words.</param>
/// <param name="Events">The events that make it, in the order of the trace.</param>
public sealed record ContractViolation(
    ContractClause Clause, Duration Time, string What, IReadOnlyList<ContractEvent> Events)
{
    /// <summary>The place in the trace that decides: that of the last event; -1 for none.</summary>
    public int Sequence => Events.Count == 0 ? -1 : Events.Max(each => each.Sequence);

    /// <summary>
    /// All of it, in lines: the clause's place, name, reason, rules, and the events.
    /// </summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(Clause.Place).Append(": ").Append(Clause.Name).Append('\n');
        text.Append("  why: ").Append(Clause.Why).Append('\n');
        if (Clause.Rules.Count > 0)
        {
            text.Append("  rules: ").Append(string.Join(", ", Clause.Rules)).Append('\n');
        }

        text.Append("  ").Append(What).Append(":\n");
        foreach (ContractEvent each in Events)
        {
            text.Append("  ").Append(each).Append('\n');
        }

        return text.ToString();
    }
}
