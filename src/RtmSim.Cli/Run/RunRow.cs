using System.Collections.Generic;
using NodaTime;

namespace RtmSim.Cli.Run;

/// <summary>One file's line in the reports.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Verdict">passed, failed or malformed.</param>
/// <param name="Digest">The digest; null for a file that did not run.</param>
/// <param name="VirtualTime">How much virtual time the run covered.</param>
/// <param name="Events">How many events its trace has.</param>
/// <param name="RealMs">How long it took in reality.</param>
/// <param name="Messages">Why it did not pass.</param>
internal sealed record RunRow(
    string File,
    string Verdict,
    string? Digest,
    Duration VirtualTime,
    int Events,
    double RealMs,
    IReadOnlyList<string> Messages)
{
    public const string Passed = "passed";
    public const string Failed = "failed";
    public const string Malformed = "malformed";

    public decimal VirtualMs => VirtualTime.BclCompatibleTicks / 10_000m;
}
