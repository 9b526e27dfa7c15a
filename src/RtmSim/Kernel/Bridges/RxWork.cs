using System;
using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace RtmSim.Kernel.Bridges;

/// <summary>One action given to an <see cref="RxScheduler"/>; disposing it takes it back.</summary>
internal sealed class RxWork<TState> : IDisposable
{
    private static readonly Action<object?> _run = work => ((RxWork<TState>)work!).Run();

    private readonly IScheduler _scheduler;
    private readonly TState _state;
    private readonly Func<IScheduler, TState, IDisposable> _action;
    private readonly SingleAssignmentDisposable _started = new();
    private EventLoop? _loop;
    private ScheduledEvent _event;

    public RxWork(
        IScheduler scheduler, TState state, Func<IScheduler, TState, IDisposable> action)
    {
        _scheduler = scheduler;
        _state = state;
        _action = action;
    }

    public void Start(EventLoop loop, long afterTicks)
    {
        using ThreadGate.Passage passage = loop.Gate.Enter();
        _loop = loop;
        _event = loop.After(afterTicks, _run, this, "Rx");
    }

    public void Dispose()
    {
        _started.Dispose();
        if (_loop is { Gate.IsOurs: true })
        {
            _event.Cancel();
        }
    }

    private void Run()
    {
        if (!_started.IsDisposed)
        {
            _started.Disposable = _action(_scheduler, _state);
        }
    }
}
