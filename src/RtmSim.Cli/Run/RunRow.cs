using System.Collections.Generic;
using System.Text.Json;
using NodaTime;
using RtmSim.Cli.Results;

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
    public decimal VirtualMs => VirtualTime.BclCompatibleTicks / 10_000m;

    /// <summary>As reports of all verbs have it: the file in its folder.</summary>
    public ResultCase ToCase()
    {
        int slash = File.LastIndexOf('/');
        string folder = slash < 0 ? string.Empty : File.Substring(0, slash);
        return new ResultCase(
            folder.Replace('/', '.'), File.Substring(slash + 1), Verdict, RealMs, Messages);
    }

    /// <summary>Writes the members of its JSON object.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("file", File);
        json.WriteString("verdict", Verdict);
        json.WriteString("digest", Digest);
        json.WriteNumber("virtual_ms", VirtualMs);
        json.WriteNumber("events", Events);
        json.WriteNumber("real_ms", RealMs);
    }
}
