using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RtmSim.Scenarios.Contracts;

/// <summary>What came of holding a trace against a contract.</summary>
public sealed class ContractResult
{
    private const int Shown = 3;

    internal ContractResult(
        Contract contract, int events, IReadOnlyList<ContractViolation> violations)
    {
        Contract = contract;
        Events = events;
        Violations = violations;
    }

    /// <summary>The contract.</summary>
    public Contract Contract { get; }

    /// <summary>
    /// The clauses that could not be judged: laws that need what only a run of the simulator tells,
    /// where the trace is a recording of the real SDK.
    /// </summary>
    public IReadOnlyList<ContractClause> Skipped { get; internal init; } =
        System.Array.Empty<ContractClause>();

    /// <summary>How many events the trace has.</summary>
    public int Events { get; }

    /// <summary>Whether every clause holds.</summary>
    public bool Holds => Violations.Count == 0;

    /// <summary>Where clauses do not hold, in the order of time.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }

    /// <summary>The violations of one clause, in the order of time.</summary>
    /// <param name="clause">A clause of the contract.</param>
    public IReadOnlyList<ContractViolation> Of(ContractClause clause) =>
        Violations.Where(violation => violation.Clause == clause).ToArray();

    /// <summary>
    /// What is wrong, clause by clause in the order of the contract, the first few of each in full.
    /// </summary>
    public IReadOnlyList<string> Explain() => Contract.Clauses
        .Select(clause => Explain(Of(clause)))
        .OfType<string>()
        .ToArray();

    /// <summary>The same as one text; a line that all holds if it does.</summary>
    public override string ToString() => Holds
        ? Skipped.Count == 0
            ? $"{Contract.Name}: all clauses hold"
            : $"{Contract.Name}: all clauses hold but those that need the simulator: "
                + string.Join(", ", Skipped.Select(clause => clause.Name))
        : string.Join('\n', Explain());

    /// <summary>Ends a test whose trace does not keep the contract.</summary>
    /// <exception cref="ContractBrokenException">
    /// A clause does not hold: the message has each of them, with the events.
    /// </exception>
    public void ThrowIfBroken()
    {
        if (!Holds)
        {
            throw new ContractBrokenException(
                $"the trace does not keep the contract {Contract.Name}\n{this}");
        }
    }

    /// <summary>What is wrong with one clause; null if nothing is.</summary>
    internal static string? Explain(IReadOnlyList<ContractViolation> violations)
    {
        if (violations.Count == 0)
        {
            return null;
        }

        StringBuilder text = new();
        text.Append(violations[0]);
        foreach (ContractViolation more in violations.Take(Shown).Skip(1))
        {
            text.Append("  again, ").Append(more.What).Append(":\n");
            foreach (ContractEvent each in more.Events)
            {
                text.Append("  ").Append(each).Append('\n');
            }
        }

        if (violations.Count > Shown)
        {
            text.Append(string.Format(
                CultureInfo.InvariantCulture, "  and {0} times more\n", violations.Count - Shown));
        }

        return text.ToString();
    }
}
