using System.IO;
using RtmSim.Scenarios.Replays;
using Again = RtmSim.Scenarios.Replays.Replay;

namespace RtmSim.Cli.Replay;

/// <summary>To the same instant, with the trace's own seed and options.</summary>
internal sealed class ExactWay : IReplayWay
{
    public ReplayOutcome Run(string path, TextWriter errors)
    {
        ReplayResult result = Again.Run(TraceInput.ReadToCompare(path, errors));
        return new ReplayOutcome(result.Agrees, result.Recorded.Digest, result.Divergence);
    }
}
