using System;
using System.Threading;

namespace RtmSim.Kernel.Bridges;

/// <summary>
/// .NET's own view of time on the virtual clock: what takes a <see cref="TimeProvider"/>, such as
/// Task.Delay, CancellationTokenSource, WaitAsync and PeriodicTimer, then runs on virtual time.
/// </summary>
internal sealed class SimTimeProvider : TimeProvider
{
    private readonly EventLoop _loop;

    public SimTimeProvider(EventLoop loop) => _loop = loop;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => BclTime.ToUtc(_loop.Clock.NowTicks);

    public override long GetTimestamp() => _loop.Clock.NowTicks;

    public override ITimer CreateTimer(
        TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Preconditions.NotNull(callback, nameof(callback));
        return new SimTimer(_loop, callback, state, dueTime, period);
    }
}
