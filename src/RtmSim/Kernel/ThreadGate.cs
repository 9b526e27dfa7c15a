using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace RtmSim.Kernel;

/// <summary>Keeps the simulation to one thread at a time (P-08).</summary>
internal sealed class ThreadGate
{
    private readonly ThreadPolicy _policy;
    private readonly object _lock = new();
    private readonly ConcurrentQueue<Exception> _refusals = new();
    private int _owner = Environment.CurrentManagedThreadId;

    public ThreadGate(ThreadPolicy policy) => _policy = policy;

    public bool IsOurs => _policy == ThreadPolicy.Serialize
        ? Monitor.IsEntered(_lock)
        : Environment.CurrentManagedThreadId == _owner;

    /// <summary>A call of the app: leave by disposing what is returned.</summary>
    public Passage Enter()
    {
        if (_policy == ThreadPolicy.Serialize)
        {
            Monitor.Enter(_lock);
            return new Passage(_lock);
        }

        if (Environment.CurrentManagedThreadId != _owner)
        {
            InvalidOperationException refusal = new(
                $"This call comes from thread {Environment.CurrentManagedThreadId}, but the "
                + $"simulation belongs to thread {_owner}. Calls from elsewhere come at no fixed "
                + "place in the order of events. Keep the app on the test's thread: await with "
                + "the simulation's TimeProvider inside sim.Run(async () => ...), and avoid "
                + "Task.Run and ConfigureAwait(false) over real work. To let such calls wait for "
                + "their turn instead, set SimulationOptions.Threads = ThreadPolicy.Serialize.");

            // A task that nobody looks at would swallow it; the call that moves time does not.
            _refusals.Enqueue(refusal);
            throw refusal;
        }

        return default;
    }

    /// <summary>The next call that was refused since the last time, if there is one.</summary>
    public bool TryTakeRefusal([NotNullWhen(true)] out Exception? refusal) =>
        _refusals.TryDequeue(out refusal);

    /// <summary>
    /// A call of the test that drives the simulation. A test may move to another thread between
    /// such calls, as async tests do; the simulation moves with it.
    /// </summary>
    public Passage Drive(bool isRunning)
    {
        if (_policy == ThreadPolicy.Refuse && !isRunning)
        {
            _owner = Environment.CurrentManagedThreadId;
        }

        return Enter();
    }

    /// <summary>A stay inside the gate.</summary>
    internal readonly struct Passage : IDisposable
    {
        private readonly object? _lock;

        public Passage(object taken) => _lock = taken;

        public void Dispose()
        {
            if (_lock is not null)
            {
                Monitor.Exit(_lock);
            }
        }
    }
}
