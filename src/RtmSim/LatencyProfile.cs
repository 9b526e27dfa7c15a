using NodaTime;

namespace RtmSim;

/// <summary>How far away the service is; sets latencies and durations as a whole (S-15).</summary>
public enum LatencyProfile
{
    /// <summary>10 ms each way, a login in 250 ms: the fast end of what was logged.</summary>
    Fast,

    /// <summary>165 ms each way, a login in 1.1 s: a service on another continent.</summary>
    Far,
}

/// <summary>The durations of a <see cref="LatencyProfile"/>.</summary>
internal sealed record LatencyTable(
    Duration OneWay, Duration Login, Duration OwnCount, Duration Count)
{
    private static readonly LatencyTable Fast = Of(oneWay: 10, login: 250, ownCount: 20);
    private static readonly LatencyTable Far = Of(oneWay: 165, login: 1100, ownCount: 50);

    public static LatencyTable Of(LatencyProfile profile) =>
        profile == LatencyProfile.Far ? Far : Fast;

    private static LatencyTable Of(int oneWay, int login, int ownCount) => new(
        Duration.FromMilliseconds(oneWay),
        Duration.FromMilliseconds(login),
        Duration.FromMilliseconds(ownCount),
        Duration.FromMilliseconds(10));
}
