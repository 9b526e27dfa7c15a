using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RtmSim.Kernel;
using RtmSim.Scenarios.Contracts.Judging;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts;

/// <summary>What a trace must be like, clause by clause. Immutable.</summary>
public sealed class Contract
{
    private const string Folder = "RtmSim.Contract.";

    internal Contract(
        string file, string name, string? description, IReadOnlyList<ContractClause> clauses)
    {
        File = file;
        Name = name;
        Description = description;
        Clauses = clauses;
    }

    /// <summary>The names of the contracts that come along, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = typeof(Contract).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name.Substring(Folder.Length))
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToArray();

    /// <summary>The file it was read from, as it was named.</summary>
    public string File { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it is for, if the file says so.</summary>
    public string? Description { get; }

    /// <summary>What it demands, in the order of the file.</summary>
    public IReadOnlyList<ContractClause> Clauses { get; }

    /// <summary>A contract that comes along.</summary>
    /// <param name="name">One of <see cref="Names"/>, such as <c>good-citizen</c>.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Contract Named(string name)
    {
        Preconditions.NotNull(name, nameof(name));
        using Stream? resource = typeof(Contract).Assembly
            .GetManifestResourceStream(Folder + name);
        if (resource is null)
        {
            throw new ArgumentException(
                Words.Unknown("contract", name, Names), nameof(name));
        }

        using MemoryStream content = new();
        resource.CopyTo(content);
        return ContractFile.Take(ContractFile.Read($"{name}.yaml", content.ToArray()));
    }

    /// <summary>Holds the trace of a run, as far as it has got, against the contract.</summary>
    /// <param name="trace">The trace.</param>
    public ContractResult Check(Trace trace) =>
        Check(Preconditions.NotNull(trace, nameof(trace)).ToRecorded());

    /// <summary>Holds a complete trace against the contract, in one pass.</summary>
    /// <param name="trace">The trace.</param>
    public ContractResult Check(RecordedTrace trace) =>
        ContractJudge.Judge(this, Preconditions.NotNull(trace, nameof(trace)));

    /// <summary>Throws unless the trace keeps the contract.</summary>
    /// <param name="trace">The trace of a run, as far as it has got.</param>
    /// <exception cref="ContractBrokenException">
    /// It does not: the message has each clause that does not hold, with the events.
    /// </exception>
    public void Verify(Trace trace) => Verify(Check(trace));

    /// <summary>Throws unless the trace keeps the contract.</summary>
    /// <param name="trace">A complete trace.</param>
    /// <exception cref="ContractBrokenException">As above.</exception>
    public void Verify(RecordedTrace trace) => Verify(Check(trace));

    private static void Verify(ContractResult result)
    {
        if (!result.Holds)
        {
            throw new ContractBrokenException(
                $"the trace does not keep the contract {result.Contract.Name}\n{result}");
        }
    }
}
