using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// How far the replay is off. A call that waited for a callback came when that came, and what
/// follows from it is as much off.
/// </summary>
internal sealed class Drift
{
    private static readonly Duration Memory = Duration.FromSeconds(70);

    private readonly List<(Duration At, Duration Off)> _calls = new();

    public Drift(Duration tolerance) => Tolerance = tolerance;

    public Duration Tolerance { get; }

    public void Add(Duration recorded, Duration simulated)
    {
        if (recorded != simulated)
        {
            _calls.Add((recorded, simulated - recorded));
        }
    }

    /// <summary>Whether two times are near enough to be the same.</summary>
    public bool Explains(Duration recorded, Duration simulated)
    {
        Duration off = simulated - recorded;
        return IsSmall(off) || _calls.Any(call => call.At <= recorded
            && recorded - call.At < Memory && IsSmall(off - call.Off));
    }

    private bool IsSmall(Duration off) => off <= Tolerance && off >= -Tolerance;
}
