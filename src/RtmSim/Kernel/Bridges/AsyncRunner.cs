using System;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;
using NodaTime;

namespace RtmSim.Kernel.Bridges;

/// <summary>
/// Drives async code to its end on virtual time: time moves by itself from event to event until
/// the code is done. It runs inside events, so it awaits delays instead of moving time itself.
/// </summary>
internal sealed class AsyncRunner
{
    public static readonly Duration DefaultLimit = Duration.FromDays(1);

    private readonly EventLoop _loop;
    private readonly SimSynchronizationContext _context;

    public AsyncRunner(EventLoop loop, SimSynchronizationContext context)
    {
        _loop = loop;
        _context = context;
    }

    public void Run(Func<Task> body, Duration? limit = null) =>
        Drive(body, limit ?? DefaultLimit).GetAwaiter().GetResult();

    public TResult Run<TResult>(Func<Task<TResult>> body, Duration? limit = null) =>
        Drive(body, limit ?? DefaultLimit).GetAwaiter().GetResult();

    /// <summary>The body's task, done; throws if it does not end, or if other code threw.</summary>
    private TTask Drive<TTask>(Func<TTask> body, Duration limit)
        where TTask : Task
    {
        Preconditions.NotNull(body, nameof(body));
        long limitTicks = Preconditions.NonNegativeTicks(limit, nameof(limit));
        if (_loop.IsRunning)
        {
            throw new InvalidOperationException(
                "Async code cannot be driven from inside a callback: virtual time is being moved "
                + "already. Await it instead.");
        }

        var attempt = new Attempt<TTask>(body);
        _context.Post(_ => attempt.Begin(), null);
        long end = Math.Min(_loop.Clock.NowTicks + limitTicks, VirtualClock.LatestTicks);
        if (!RunUntilDone(attempt, end))
        {
            throw NotDone(limit);
        }

        attempt.Thrown?.Throw();
        return attempt.Task!;
    }

    /// <summary>What other code threw does not hide what the body threw.</summary>
    private bool RunUntilDone<TTask>(Attempt<TTask> attempt, long end)
        where TTask : Task
    {
        try
        {
            return _loop.RunWhile(end, () => !attempt.IsDone);
        }
        catch (Exception other) when (attempt.Failure is { } own)
        {
            throw new AggregateException("The body failed, and so did other code.", own, other);
        }
    }

    private Exception NotDone(Duration limit)
    {
        if (_loop.Pending == 0)
        {
            return new InvalidOperationException(
                "The body is not done, and nothing is left to run: it awaits something that is "
                + "not on virtual time, or that never happens. Look for Task.Delay without the "
                + "simulation's TimeProvider, Task.Run, real I/O, or a missing callback.");
        }

        string time = limit.ToString("-D:hh:mm:ss.FFFFFFFFF", CultureInfo.InvariantCulture);
        return new TimeoutException(
            $"The body is still not done after {time} (days:hours:minutes:seconds) of virtual "
            + "time.");
    }

    /// <summary>A body and what became of it; it may throw before it gives a task.</summary>
    private sealed class Attempt<TTask>
        where TTask : Task
    {
        private readonly Func<TTask> _body;

        public Attempt(Func<TTask> body) => _body = body;

        public TTask? Task { get; private set; }

        public ExceptionDispatchInfo? Thrown { get; private set; }

        public bool IsDone => Thrown is not null || Task is { IsCompleted: true };

        public Exception? Failure => Thrown?.SourceException ?? Task?.Exception?.InnerException;

        public void Begin()
        {
            try
            {
                Task = _body() ?? throw new InvalidOperationException("The body gave no task.");
            }
            catch (Exception exception)
            {
                Thrown = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
