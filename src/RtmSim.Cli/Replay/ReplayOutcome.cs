using System.Collections.Generic;

namespace RtmSim.Cli.Replay;

/// <summary>What is shown of a replay.</summary>
/// <param name="Agrees">Whether it happened again.</param>
/// <param name="Summary">What stands beside the path of one that agrees.</param>
/// <param name="Lines">What stands below it.</param>
internal sealed record ReplayOutcome(bool Agrees, string Summary, IReadOnlyList<string> Lines);
