using NodaTime;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>How closely a tolerant replay looks.</summary>
public sealed record TolerantOptions
{
    /// <summary>
    /// How far an event may be from where the simulator has it, once latencies are fitted. Default
    /// 200 ms of real against virtual time.
    /// </summary>
    public Duration Tolerance { get; init; } = Duration.FromMilliseconds(200);
}
