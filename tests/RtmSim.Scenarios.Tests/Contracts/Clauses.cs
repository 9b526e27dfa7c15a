using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Scenarios.Contracts;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Contracts;

/// <summary>Contracts of one clause, from text, for tests.</summary>
internal static class Clauses
{
    /// <summary>A contract with a clause that a test gives, each of its lines indented.</summary>
    public static string Text(string clause) =>
        "name: test\nclauses:\n  - name: it\n    why: because\n"
        + string.Concat(clause.Trim().Split('\n').Select(line => $"    {line.TrimEnd()}\n"));

    /// <summary>The contract; it must have no mistake.</summary>
    public static Contract Read(string clause)
    {
        ContractLoad load = ContractFile.Parse(Text(clause), "test.yaml");
        Assert.That(load.Problems, Is.Empty);
        return load.Contract!;
    }

    /// <summary>Where a trace breaks a clause: what, and at which events.</summary>
    public static IReadOnlyList<string> Judge(string clause, RecordedTrace trace) => Read(clause)
        .Check(trace).Violations
        .Select(violation =>
            $"{violation.What}: {string.Join(' ', violation.Events.Select(e => e.Sequence))}")
        .ToArray();
}
