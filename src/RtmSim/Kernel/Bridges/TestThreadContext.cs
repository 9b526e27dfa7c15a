using System;
using System.Threading;

namespace RtmSim.Kernel.Bridges;

/// <summary>
/// What the test's thread has as its context while a simulation is current, so that async code of
/// the app that a test starts by calling it goes on in virtual time and not on a pool thread.
/// </summary>
/// <remarks>
/// While time moves, what is posted becomes an event. While it stands still nothing would ever run
/// an event, so what is posted runs at once. A post from another thread belongs to real work the
/// test awaits; it goes where it would have gone without a simulation.
/// </remarks>
internal sealed class TestThreadContext : SynchronizationContext
{
    private readonly EventLoop _loop;
    private readonly SimSynchronizationContext _inner;
    private readonly SynchronizationContext? _outer;

    private TestThreadContext(EventLoop loop, SimSynchronizationContext inner)
    {
        _loop = loop;
        _inner = inner;
        _outer = Current;
    }

    public static TestThreadContext Install(EventLoop loop, SimSynchronizationContext inner)
    {
        TestThreadContext context = new(loop, inner);
        SetSynchronizationContext(context);
        return context;
    }

    public void Remove()
    {
        if (Current == this)
        {
            SetSynchronizationContext(_outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!_loop.Gate.IsOurs)
        {
            PostOutside(d, state);
        }
        else if (_loop.IsRunning)
        {
            _inner.Post(d, state);
        }
        else
        {
            RunNow(d, state);
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => _inner.Send(d, state);

    public override SynchronizationContext CreateCopy() => this;

    public override void OperationStarted() => _inner.OperationStarted();

    public override void OperationCompleted() => _inner.OperationCompleted();

    private void PostOutside(SendOrPostCallback d, object? state)
    {
        if (_outer is null)
        {
            base.Post(d, state);
        }
        else
        {
            _outer.Post(d, state);
        }
    }

    private void RunNow(SendOrPostCallback d, object? state)
    {
        try
        {
            d(state);
        }
        catch (Exception exception)
        {
            // An async void method has failed; the call that moves time throws it.
            _loop.AddFailure(exception);
        }
    }
}
