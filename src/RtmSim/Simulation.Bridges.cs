using System;
using System.Reactive.Concurrency;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;
using RtmSim.Kernel;
using RtmSim.Kernel.Bridges;

namespace RtmSim;

/// <content>Virtual time as other libraries know it: one clock and one order behind all.</content>
public sealed partial class Simulation
{
    private readonly AsyncRunner _runner;

    /// <summary>Virtual time as NodaTime's clock.</summary>
    public IClock Clock { get; }

    /// <summary>
    /// Virtual time as an Rx scheduler: due work runs while the test moves time, in order with
    /// everything else. Long-running work is not supported, since it would need a thread; operators
    /// fall back by themselves.
    /// </summary>
    public IScheduler Scheduler { get; }

    /// <summary>
    /// Virtual time as .NET's time provider, for timers, <c>Task.Delay</c>,
    /// <c>CancellationTokenSource</c> and <c>PeriodicTimer</c>. Its time zone is UTC.
    /// </summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>
    /// Brings continuations back to the simulation's thread, as events at the current instant.
    /// <see cref="Run(Func{Task}, Duration?)"/> sets it; a test rarely needs to.
    /// </summary>
    public SynchronizationContext SynchronizationContext { get; }

    /// <summary>
    /// Drives async code to its end: time moves by itself, from event to event, as the code awaits
    /// what is on virtual time. Exceptions come out as they are.
    /// </summary>
    /// <param name="body">The code. It must not move time itself.</param>
    /// <param name="limit">How much virtual time it may take. Default one day.</param>
    /// <exception cref="InvalidOperationException">
    /// The code awaits something that is not on virtual time, or never happens.
    /// </exception>
    /// <exception cref="TimeoutException">It is not done when the limit is used up.</exception>
    public void Run(Func<Task> body, Duration? limit = null)
    {
        using ThreadGate.Passage passage = Drive();
        _runner.Run(body, limit);
    }

    /// <inheritdoc cref="Run(Func{Task}, Duration?)"/>
    /// <returns>The code's result.</returns>
    public TResult Run<TResult>(Func<Task<TResult>> body, Duration? limit = null)
    {
        using ThreadGate.Passage passage = Drive();
        return _runner.Run(body, limit);
    }
}
