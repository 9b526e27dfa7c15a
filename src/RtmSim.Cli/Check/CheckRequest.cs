using System.Collections.Generic;
using RtmSim.Cli.Annotations;

namespace RtmSim.Cli.Check;

/// <summary>What to hold against what, and where to write what came of it.</summary>
/// <param name="Contracts">Names and paths of contracts.</param>
/// <param name="Traces">Paths of traces.</param>
/// <param name="Users">Whose clients to judge; empty for all.</param>
internal sealed record CheckRequest(
    IReadOnlyList<string> Contracts, IReadOnlyList<string> Traces, IReadOnlyList<string> Users)
{
    public string? JsonFile { get; init; }

    public string? JUnitFile { get; init; }

    /// <summary>Whether to say nothing of what holds.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>In what form failures are shown once more, if in any.</summary>
    public AnnotationStyle Annotations { get; init; }
}
