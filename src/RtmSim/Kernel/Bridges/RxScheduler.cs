using System;
using System.Reactive.Concurrency;

namespace RtmSim.Kernel.Bridges;

/// <summary>
/// Rx on virtual time. Work runs as kernel events, so it keeps one order with timers, packets and
/// awaits. A due time in the past is now, and now is behind all that is queued for now.
/// </summary>
/// <remarks>
/// It stands directly on the kernel. Rx's own base class would send what is due more than ten
/// seconds ahead through a timer of the machine, and measure with the machine's stopwatch.
/// There is no long-running work: that is a loop which keeps a thread of its own until it is
/// disposed, and here there is one thread only. Asked for it, Rx's operators are told no and
/// schedule step by step instead.
/// </remarks>
internal sealed class RxScheduler
    : IScheduler, ISchedulerPeriodic, IStopwatchProvider, IServiceProvider
{
    private readonly EventLoop _loop;

    public RxScheduler(EventLoop loop) => _loop = loop;

    public DateTimeOffset Now => BclTime.ToUtc(_loop.Clock.NowTicks);

    public IDisposable Schedule<TState>(
        TState state, Func<IScheduler, TState, IDisposable> action) =>
        Schedule(state, TimeSpan.Zero, action);

    public IDisposable Schedule<TState>(
        TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action) =>
        Schedule(state, dueTime - Now, action);

    public IDisposable Schedule<TState>(
        TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action)
    {
        Preconditions.NotNull(action, nameof(action));
        var work = new RxWork<TState>(this, state, action);
        work.Start(_loop, Math.Max(0, dueTime.Ticks));
        return work;
    }

    public IDisposable SchedulePeriodic<TState>(
        TState state, TimeSpan period, Func<TState, TState> action)
    {
        Preconditions.NotNull(action, nameof(action));
        if (period < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(period), period, "The period is negative.");
        }

        return new RxPeriodicWork<TState>(_loop, state, period.Ticks, action);
    }

    public IStopwatch StartStopwatch() => new RxStopwatch(_loop.Clock);

    /// <summary>Says which optional services there are; null where there is none.</summary>
    public object? GetService(Type serviceType) =>
        serviceType == typeof(ISchedulerPeriodic) || serviceType == typeof(IStopwatchProvider)
            ? this
            : null;
}
