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

    /// <summary>
    /// Holds what a simulation has recorded so far against the contract. Clients of scripted peers
    /// are the test's and no app's: only clauses for everyone look at them.
    /// </summary>
    /// <param name="simulation">The simulation; it may have been disposed.</param>
    public ContractResult Check(Simulation simulation)
    {
        Preconditions.NotNull(simulation, nameof(simulation));
        return ContractJudge.Judge(
            this, simulation.Trace.ToRecorded(),
            client => !simulation.Users.IsScripted(client));
    }

    /// <summary>Holds the trace of a run, as far as it has got, against the contract.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="users">The user IDs, as for a complete trace.</param>
    public ContractResult Check(Trace trace, IReadOnlyList<string>? users = null) =>
        Check(Preconditions.NotNull(trace, nameof(trace)).ToRecorded(), users);

    /// <summary>Holds a complete trace against the contract, in one pass.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="users">
    /// The IDs of the users whose clients are judged: those that log in as one of them at some
    /// time; null or none for all clients. Clauses for everyone look at all of them anyway.
    /// </param>
    public ContractResult Check(RecordedTrace trace, IReadOnlyList<string>? users = null) =>
        ContractJudge.Judge(
            this, Preconditions.NotNull(trace, nameof(trace)),
            users is { Count: > 0 } ? ClientsOf.Users(trace, users) : _ => true);

    /// <summary>Throws unless a simulation has kept the contract so far.</summary>
    /// <param name="simulation">The simulation, of whom scripted peers are not judged.</param>
    /// <exception cref="ContractBrokenException">
    /// It has not: the message has each clause that does not hold, with the events.
    /// </exception>
    public void Verify(Simulation simulation) => Check(simulation).ThrowIfBroken();

    /// <summary>Throws unless the trace of a run keeps the contract.</summary>
    /// <param name="trace">The trace, as far as it has got.</param>
    /// <exception cref="ContractBrokenException">It does not; the message says why.</exception>
    public void Verify(Trace trace) => Check(trace).ThrowIfBroken();

    /// <summary>Throws unless a complete trace keeps the contract.</summary>
    /// <param name="trace">The trace.</param>
    /// <exception cref="ContractBrokenException">It does not; the message says why.</exception>
    public void Verify(RecordedTrace trace) => Check(trace).ThrowIfBroken();
}
