using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Recording;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>The counts that one client was told of one channel, then and now.</summary>
/// <param name="User">Whose client.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Recorded">The recording's, in order.</param>
/// <param name="Simulated">The simulator's, in order.</param>
internal sealed record CountSeries(
    RecordedUser User, string Channel, IReadOnlyList<TraceEvent> Recorded,
    IReadOnlyList<TraceEvent> Simulated)
{
    public const string Callback = "OnMemberCountUpdated";

    /// <summary>
    /// The next count comes up to a second later (F-21). So long after one it is the last of what
    /// came together, unless another one comes about then.
    /// </summary>
    public static readonly Duration Settled = Duration.FromSeconds(2);

    /// <summary>Two counts so near to each other can be of one change.</summary>
    public static readonly Duration About = Duration.FromSeconds(1);

    public static long Of(TraceEvent told) => (long)told.ValueOf("memberCount")!;

    /// <summary>Each count that stays for a while, with what the other side has by then.</summary>
    /// <param name="ones">One side.</param>
    /// <param name="others">The other side.</param>
    /// <param name="end">The last moment that counts.</param>
    public static IEnumerable<(TraceEvent One, TraceEvent? Other)> Stays(
        IReadOnlyList<TraceEvent> ones, IReadOnlyList<TraceEvent> others, Duration end)
    {
        foreach (TraceEvent one in ones)
        {
            Duration then = one.Elapsed + Settled;
            bool isBusy = then > end || ones.Concat(others).Any(each =>
                each.Elapsed >= then - About && each.Elapsed <= then + About);
            if (!isBusy && LastBefore(ones, then) == one)
            {
                yield return (one, LastBefore(others, then));
            }
        }
    }

    private static TraceEvent? LastBefore(IReadOnlyList<TraceEvent> told, Duration then) =>
        told.LastOrDefault(each => each.Elapsed < then);
}
