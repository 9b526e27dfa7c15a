using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace RtmSim.Kernel;

/// <summary>
/// Runs events in order and moves the clock to each one's due time before it runs. "Now" inside an
/// event is its due time; what it schedules at "now" runs after all that was queued already.
/// </summary>
internal sealed class EventLoop
{
    private const int KeptFailures = 16;

    private readonly EventQueue _queue;
    private readonly BudgetMeter _budget;
    private readonly List<ExceptionDispatchInfo> _failures = new();
    private int _furtherFailures;

    public EventLoop(VirtualClock clock, RunBudget budget)
    {
        Clock = clock;
        _queue = new EventQueue(clock.NowTicks);
        _budget = new BudgetMeter(budget);
    }

    public VirtualClock Clock { get; }

    public bool IsRunning { get; private set; }

    /// <summary>How many events have run since the start.</summary>
    public long EventsRun { get; private set; }

    public int Pending => _queue.Count;

    public long? NextDue => _queue.PeekDue();

    public ScheduledEvent At(long due, Action<object?> callback, object? state, string source)
    {
        if (due < Clock.NowTicks)
        {
            throw new ArgumentOutOfRangeException(
                nameof(due), $"'{source}' cannot be scheduled in the past.");
        }

        return _queue.Add(due, callback, state, source);
    }

    public ScheduledEvent After(
        long ticks, Action<object?> callback, object? state, string source) =>
        At(SaturatingAdd(Clock.NowTicks, ticks), callback, state, source);

    public ScheduledEvent Now(Action<object?> callback, object? state, string source) =>
        _queue.Add(Clock.NowTicks, callback, state, source);

    /// <summary>
    /// Runs all that is due up to and including <paramref name="limit"/>, then moves the clock
    /// there. What callbacks threw is thrown when the run is over.
    /// </summary>
    public void RunTo(long limit)
    {
        Run(limit, null);
        RethrowFailures();
    }

    /// <summary>
    /// Runs event by event until the condition holds, and says whether it does. Without it the
    /// run ends when nothing is left up to <paramref name="limit"/>; the clock stays at the last
    /// event.
    /// </summary>
    public bool RunWhile(long limit, Func<bool> goOn)
    {
        bool stopped = !Run(limit, goOn);
        RethrowFailures();
        return stopped;
    }

    /// <summary>Runs the next event; false when there is none.</summary>
    public bool Step()
    {
        long before = EventsRun;
        return RunWhile(long.MaxValue, () => EventsRun == before);
    }

    /// <summary>Notes what app code threw, so that the call that moves time throws it.</summary>
    public void AddFailure(Exception exception)
    {
        if (_failures.Count < KeptFailures)
        {
            _failures.Add(ExceptionDispatchInfo.Capture(exception));
        }
        else
        {
            _furtherFailures++;
        }
    }

    private bool Run(long limit, Func<bool>? goOn)
    {
        if (IsRunning)
        {
            throw new InvalidOperationException(
                "Virtual time is being moved already: a callback cannot move it. "
                + "Schedule the work instead, or move time from the test's body.");
        }

        SynchronizationContext? outer = SynchronizationContext.Current;
        IsRunning = true;
        _budget.BeginRun();
        try
        {
            // Without a context, continuations of awaits run here and not on a pool thread.
            SynchronizationContext.SetSynchronizationContext(null);
            return RunDue(limit, goOn);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
            IsRunning = false;
        }
    }

    private bool RunDue(long limit, Func<bool>? goOn)
    {
        while (goOn is null || goOn())
        {
            if (!_queue.TryTake(limit, out DueEvent due))
            {
                if (goOn is null)
                {
                    Clock.MoveTo(limit);
                }

                return true;
            }

            Clock.MoveTo(due.Due);
            _budget.Count(due);
            EventsRun++;
            try
            {
                due.Callback(due.State);
            }
            catch (Exception exception)
            {
                AddFailure(exception);
            }
        }

        return false;
    }

    private void RethrowFailures()
    {
        if (_failures.Count == 0)
        {
            return;
        }

        ExceptionDispatchInfo[] failures = _failures.ToArray();
        int further = _furtherFailures;
        _failures.Clear();
        _furtherFailures = 0;
        if (failures.Length == 1)
        {
            failures[0].Throw();
        }

        string more = further == 0 ? string.Empty : $", and {further} more";
        throw new AggregateException(
            $"{failures.Length} exceptions came out of callbacks{more}.",
            Array.ConvertAll(failures, failure => failure.SourceException));
    }

    private static long SaturatingAdd(long left, long right) =>
        left > long.MaxValue - right ? long.MaxValue : left + right;
}
