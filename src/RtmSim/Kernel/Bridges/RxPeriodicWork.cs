using System;

namespace RtmSim.Kernel.Bridges;

/// <summary>
/// An action that an <see cref="RxScheduler"/> repeats. Each time is counted from the one before,
/// so it does not drift. It ends when it is disposed, or when its action throws.
/// </summary>
internal sealed class RxPeriodicWork<TState> : IDisposable
{
    private static readonly Action<object?> _run = work => ((RxPeriodicWork<TState>)work!).Run();

    private readonly EventLoop _loop;
    private readonly long _periodTicks;
    private readonly Func<TState, TState> _action;
    private TState _state;
    private ScheduledEvent _next;
    private volatile bool _disposed;

    public RxPeriodicWork(
        EventLoop loop, TState state, long periodTicks, Func<TState, TState> action)
    {
        _loop = loop;
        _state = state;
        _periodTicks = periodTicks;
        _action = action;
        using ThreadGate.Passage passage = loop.Gate.Enter();
        ScheduleNext();
    }

    public void Dispose()
    {
        _disposed = true;
        if (_loop.Gate.IsOurs)
        {
            _next.Cancel();
        }
    }

    private void Run()
    {
        if (_disposed)
        {
            return;
        }

        _state = _action(_state);
        if (!_disposed)
        {
            ScheduleNext();
        }
    }

    private void ScheduleNext() => _next = _loop.After(_periodTicks, _run, this, "Rx periodic");
}
