using System.IO;

namespace RtmSim.Cli.Replay;

/// <summary>How traces are replayed.</summary>
internal interface IReplayWay
{
    /// <summary>Replays the trace of a file.</summary>
    ReplayOutcome Run(string path, TextWriter errors);
}
