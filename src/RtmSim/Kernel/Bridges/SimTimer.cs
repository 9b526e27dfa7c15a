using System;
using System.Threading;
using System.Threading.Tasks;

namespace RtmSim.Kernel.Bridges;

/// <summary>
/// A timer on virtual time, with the contract of the BCL's: a period of zero or infinite means
/// once; it is armed anew before its callback runs, so the callback may change or dispose it; it
/// runs in the execution context in which it was created. Unlike there, each time is counted from
/// the one before, and times finer than a millisecond are kept.
/// </summary>
internal sealed class SimTimer : ITimer
{
    private const long LongestMs = 0xFFFF_FFFE;
    private static readonly Action<object?> _fire = timer => ((SimTimer)timer!).Fire();
    private static readonly ContextCallback _callBack = timer => ((SimTimer)timer!).CallBack();

    private readonly EventLoop _loop;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ExecutionContext? _context;
    private ScheduledEvent _next;
    private long _periodTicks;
    private volatile bool _disposed;

    public SimTimer(
        EventLoop loop, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _loop = loop;
        _callback = callback;
        _state = state;
        _context = ExecutionContext.Capture();
        Change(dueTime, period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        using ThreadGate.Passage passage = _loop.Gate.Enter();
        if (_disposed)
        {
            return false;
        }

        _next.Cancel();
        _periodTicks = IsInfinite(period) ? 0 : period.Ticks;
        if (!IsInfinite(dueTime))
        {
            Arm(Math.Max(0, dueTime.Ticks));
        }

        return true;
    }

    /// <summary>Never throws: a finalizer may call it, on a thread of its own.</summary>
    public void Dispose()
    {
        _disposed = true;
        if (_loop.Gate.IsOurs)
        {
            _next.Cancel();
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private void Arm(long afterTicks) => _next = _loop.After(afterTicks, _fire, this, "timer");

    private void Fire()
    {
        if (_disposed)
        {
            return;
        }

        if (_periodTicks > 0)
        {
            Arm(_periodTicks);
        }

        if (_context is null)
        {
            CallBack();
        }
        else
        {
            ExecutionContext.Run(_context, _callBack, this);
        }
    }

    private void CallBack() => _callback(_state);

    // As the BCL does it: whole milliseconds decide, and -1 of them is infinite.
    private static bool IsInfinite(TimeSpan time) => (long)time.TotalMilliseconds == -1;

    private static void Check(TimeSpan time, string name)
    {
        if ((long)time.TotalMilliseconds is < -1 or > LongestMs)
        {
            throw new ArgumentOutOfRangeException(
                name, time, "A timer takes from zero to 4294967294 ms, or -1 ms for never.");
        }
    }
}
