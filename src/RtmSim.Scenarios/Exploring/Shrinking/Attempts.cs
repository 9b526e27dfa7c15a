using System;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <summary>Tries smaller runs, so many and no more.</summary>
internal sealed class Attempts
{
    private readonly Func<GeneratedRun, bool> _fails;
    private int _left;

    public Attempts(Func<GeneratedRun, bool> fails, int most)
    {
        _fails = fails;
        _left = most;
    }

    public bool AreLeft => _left > 0;

    /// <summary>Whether a run still fails; false when there were enough.</summary>
    public bool Fails(GeneratedRun run) => _left-- > 0 && _fails(run);
}
