using System.Collections.Generic;
using System.IO;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Replays.Tolerant;
using static System.FormattableString;

namespace RtmSim.Cli.Replay;

/// <summary>With latencies fitted, for recordings of the real SDK.</summary>
internal sealed class TolerantWay : IReplayWay
{
    /// <summary>What went wrong first leads to more: the rest is counted.</summary>
    private const int Most = 20;

    private readonly TolerantOptions _options;

    public TolerantWay(Duration? tolerance) => _options = tolerance is null
        ? new TolerantOptions()
        : new TolerantOptions { Tolerance = tolerance.Value };

    public ReplayOutcome Run(string path, TextWriter errors)
    {
        TolerantResult result = TolerantReplay.Run(
            TraceInput.ReadToCompare(path, errors), _options);
        return new ReplayOutcome(
            result.Agrees, Invariant($"{result.Recorded.Count} events"), Lines(result).ToArray());
    }

    private static IEnumerable<string> Lines(TolerantResult result)
    {
        if (!result.Agrees)
        {
            yield return "- recorded, + simulated:";
        }

        foreach (Divergence divergence in result.Divergences.Take(Most))
        {
            foreach (string line in divergence.ToLines())
            {
                yield return line;
            }
        }

        if (result.Divergences.Count > Most)
        {
            yield return Invariant($"… {result.Divergences.Count - Most} more divergences");
        }

        foreach (string note in result.Notes)
        {
            yield return $"note: {note}";
        }
    }
}
