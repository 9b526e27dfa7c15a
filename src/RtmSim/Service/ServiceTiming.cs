using System;
using NodaTime;

namespace RtmSim.Service;

/// <summary>
/// How long the service takes for what it does (S-15), and how long it keeps channel messages for
/// members that come back (G-10).
/// </summary>
internal sealed record ServiceTiming(
    long LoginTicks, long OwnCountTicks, long CountTicks, long HistoryTicks)
{
    public static readonly long UnreachableTicks = 6 * TimeSpan.TicksPerSecond;

    public static readonly long OfflineTicks = 30 * TimeSpan.TicksPerSecond;

    /// <summary>Between two reports of a member count, up to 512 members (F-21).</summary>
    public static readonly long CountIntervalTicks = TimeSpan.TicksPerSecond;

    /// <summary>Between two reports of a member count, above 512 members (F-21).</summary>
    public static readonly long LargeCountIntervalTicks = 3 * TimeSpan.TicksPerSecond;

    public static ServiceTiming FromProfile(
        Duration login, Duration oneWay, Duration ownCount, Duration count, Duration history) =>
        new(
            (login - oneWay - oneWay).BclCompatibleTicks,
            ownCount.BclCompatibleTicks,
            count.BclCompatibleTicks,
            history.BclCompatibleTicks);
}
