using System;
using System.Globalization;
using System.Threading;

namespace RtmSim.Kernel.Bridges;

/// <summary>
/// Continuations of awaits on virtual time: what is posted runs as a kernel event at "now", behind
/// all that is queued for now. Set while what was posted runs, and not during other events.
/// </summary>
/// <remarks>
/// .NET runs a continuation with ConfigureAwait(false) on the spot only where no context is set,
/// as in kernel events, and hands it to the thread pool otherwise. So code that is awaited with
/// ConfigureAwait(false) must not itself end in a continuation that was posted here. Where that
/// happens, or Task.Run or real I/O is awaited, the next post comes from another thread. It
/// cannot be let into the queue, which belongs to one thread, and throwing at it would end the
/// process. So it is noted, and the call that moves time throws.
/// </remarks>
internal sealed class SimSynchronizationContext : SynchronizationContext
{
    private readonly EventLoop _loop;
    private readonly Func<bool> _isOwnerThread;
    private readonly Action<object?> _run;
    private readonly object _foreignLock = new();
    private int _foreignPosts;

    /// <param name="loop">Where posted callbacks run.</param>
    /// <param name="isOwnerThread">Whether the caller is on the simulation's thread.</param>
    public SimSynchronizationContext(EventLoop loop, Func<bool> isOwnerThread)
    {
        _loop = loop;
        _isOwnerThread = isOwnerThread;
        _run = RunPosted;
        loop.RunEnded += ReportForeignPosts;
    }

    /// <summary>How many async void methods have begun under this context and not ended.</summary>
    public int OpenOperations { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        Preconditions.NotNull(d, nameof(d));
        if (_isOwnerThread())
        {
            _loop.Now(_run, new Posted(d, state), "await");
            return;
        }

        lock (_foreignLock)
        {
            _foreignPosts++;
        }
    }

    /// <summary>Runs the callback at once; refused from any thread but the simulation's.</summary>
    public override void Send(SendOrPostCallback d, object? state)
    {
        Preconditions.NotNull(d, nameof(d));
        if (!_isOwnerThread())
        {
            throw new InvalidOperationException(
                "SynchronizationContext.Send was called from a thread that is not the "
                + "simulation's. Virtual time runs on one thread; use Post from its own code.");
        }

        Run(d, state);
    }

    public override SynchronizationContext CreateCopy() => this;

    public override void OperationStarted() => OpenOperations++;

    public override void OperationCompleted() => OpenOperations--;

    /// <summary>
    /// Runs the callback with this context set, so that awaits in it come back here and what an
    /// async void method throws comes out of the call that moves time.
    /// </summary>
    public void Run(SendOrPostCallback d, object? state)
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        try
        {
            d(state);
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    private void RunPosted(object? state)
    {
        var posted = (Posted)state!;
        Run(posted.Callback, posted.State);
    }

    private void ReportForeignPosts()
    {
        int posts;
        lock (_foreignLock)
        {
            posts = _foreignPosts;
            _foreignPosts = 0;
        }

        if (posts > 0)
        {
            string count = posts.ToString(CultureInfo.InvariantCulture);
            _loop.AddFailure(new InvalidOperationException(
                $"{count} continuation(s) came from another thread and were dropped: something "
                + "under test left the simulation's thread. Look for Task.Run, Task.Delay "
                + "without the simulation's TimeProvider, real I/O, or ConfigureAwait(false) "
                + "that was reached on a thread of the pool."));
        }
    }

    private sealed class Posted
    {
        public Posted(SendOrPostCallback callback, object? state)
        {
            Callback = callback;
            State = state;
        }

        public SendOrPostCallback Callback { get; }

        public object? State { get; }
    }
}
