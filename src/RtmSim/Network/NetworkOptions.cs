using NodaTime;
using RtmSim.Kernel;

namespace RtmSim.Network;

/// <summary>
/// The conditions every link starts with; a test changes them for a user at any time.
/// </summary>
public sealed record NetworkOptions
{
    /// <summary>
    /// One-way latency, each direction. Null, the default, for the latency profile's: 10 ms or,
    /// with the profile Far, 165 ms (S-15).
    /// </summary>
    public Duration? Latency { get; init; }

    /// <summary>Up to this much is added to each packet's latency. Default zero.</summary>
    public Duration Jitter { get; init; } = Duration.Zero;

    /// <summary>
    /// The chance of a transmission to be lost and sent again, from 0 up to but not including 1.
    /// Default 0 (S-78).
    /// </summary>
    public double Loss { get; init; }

    /// <summary>Bytes a second each way; 0, the default, for no limit.</summary>
    public long BytesPerSecond { get; init; }

    internal Conditions ToConditions(Duration profileLatency) => new()
    {
        LatencyTicks = Preconditions.NonNegativeTicks(Latency ?? profileLatency, nameof(Latency)),
        JitterTicks = Preconditions.NonNegativeTicks(Jitter, nameof(Jitter)),
        Loss = CheckLoss(Loss),
        BytesPerSecond = BytesPerSecond,
    };

    internal static double CheckLoss(double loss)
    {
        Preconditions.Require(
            loss is >= 0 and < 1, nameof(Loss), $"{loss} is not a chance from 0 up to below 1.");
        return loss;
    }
}
