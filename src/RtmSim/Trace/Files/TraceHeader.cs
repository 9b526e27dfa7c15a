using System.Collections.Generic;
using NodaTime;

namespace RtmSim.Tracing;

/// <summary>What a trace file says beside its events.</summary>
/// <param name="Seed">The run's seed.</param>
/// <param name="Epoch">Where its time began.</param>
/// <param name="End">How long it took.</param>
/// <param name="IsCutShort">Whether something was still due when it ended.</param>
/// <param name="Settings">The options that were not at their defaults.</param>
/// <param name="Digest">Over what the apps could observe.</param>
internal sealed record TraceHeader(
    ulong Seed, Instant Epoch, Duration End, bool IsCutShort,
    IReadOnlyList<TraceSetting> Settings, string Digest)
{
    public TraceSource Source { get; init; }

    /// <summary>Whether it is a recording without its last line.</summary>
    public bool IsUnfinished { get; init; }
}
