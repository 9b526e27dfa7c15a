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
    bool ShowRules,
    bool IsQuiet,
    AnnotationStyle Annotations);
