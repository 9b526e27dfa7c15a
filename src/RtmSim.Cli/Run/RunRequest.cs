using System.Collections.Generic;
using RtmSim.Cli.Annotations;

namespace RtmSim.Cli.Run;

/// <summary>What to run and where to write what came of it.</summary>
internal sealed record RunRequest(
    IReadOnlyList<string> Paths,
    string? JsonFile,
    string? JUnitFile,
    string? TraceFolder,
    ulong? Seed,
    bool ShowRules)
{
    /// <summary>Whether to say nothing of what passes.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>In what form failures are shown once more, if in any.</summary>
    public AnnotationStyle Annotations { get; init; }
}
