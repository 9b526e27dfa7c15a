using System.Collections.Generic;
using RtmSim.Scenarios.Contracts.Clauses;

namespace RtmSim.Scenarios.Contracts;

/// <summary>One thing that a contract demands of a trace.</summary>
public sealed class ContractClause
{
    internal ContractClause(
        string name, string why, IReadOnlyList<string> rules, string place, string text)
    {
        Name = name;
        Why = why;
        Rules = rules;
        Place = place;
        Text = text;
    }

    /// <summary>Its name, of which a contract has no second one.</summary>
    public string Name { get; }

    /// <summary>What it is good for, as a sentence for people.</summary>
    public string Why { get; }

    /// <summary>The IDs of the rules it follows from, such as <c>C-05</c>; often none.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary><c>file:line:column</c> of the clause.</summary>
    public string Place { get; }

    /// <summary>What it demands, as the file has it, on one line.</summary>
    public string Text { get; }

    /// <summary>For whom it holds.</summary>
    internal ContractScope Scope { get; init; }

    /// <summary>How many names stand for values in it.</summary>
    internal int Variables { get; init; }

    internal ClauseBody Body { get; init; } = null!;
}
