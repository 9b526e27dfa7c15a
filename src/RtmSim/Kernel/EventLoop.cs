using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace RtmSim.Kernel;

/// <summary>
/// Runs events in order and moves the clock to each one's due time before it runs. "Now" inside an
/// event is its due time; what it schedules at "now" runs after all that was queued already.
/// </summary>
internal sealed class EventLoop
{
    private readonly EventQueue _queue;
    private readonly BudgetMeter _budget;
    private readonly FailureList _failures = new();
    private readonly Ties? _ties;
    private bool _isInCallback;

    public EventLoop(
        VirtualClock clock, RunBudget budget, ThreadGate? gate = null, Ties? ties = null)
    {
        _ties = ties;
        Clock = clock;
        Gate = gate ?? new ThreadGate(ThreadPolicy.Refuse);
        _queue = new EventQueue(clock.NowTicks);
        _budget = new BudgetMeter(budget);
    }

    /// <summary>
    /// Raised when a run is over, to add what the call that moves time should throw.
    /// </summary>
    public event Action? RunEnded;

    public VirtualClock Clock { get; }

    /// <summary>
    /// Who may come in. The loop itself does not ask: whoever calls it for code that may be on
    /// another thread does.
    /// </summary>
    public ThreadGate Gate { get; }

    /// <summary>How long a deadline is instead; null in all but runs with a planted bug.</summary>
    public Func<string, long, long>? DeadlineSabotage { get; set; }

    public bool IsRunning { get; private set; }

    /// <summary>How many events have run since the start.</summary>
    public long EventsRun => _budget.EventsRun;

    /// <summary>Whether the last run has come to events of this very instant.</summary>
    public bool HasRunNow => _budget.LastDue == Clock.NowTicks;

    public int Pending => _queue.Count;

    public long? NextDue => _queue.PeekDue();

    public ScheduledEvent At(long due, Action<object?> callback, object? state, string source)
    {
        if (due < Clock.NowTicks)
        {
            throw new ArgumentOutOfRangeException(
                nameof(due), $"'{source}' cannot be scheduled in the past.");
        }

        return _queue.Add(Math.Min(due, VirtualClock.LatestTicks), callback, state, source);
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
    public void RunTo(long limit) => Run(Math.Min(limit, VirtualClock.LatestTicks), null);

    /// <summary>
    /// Runs event by event as long as <paramref name="goOn"/> says so, and returns true when it
    /// has said no: false means that nothing is left up to <paramref name="limit"/>. The clock
    /// stays at the last event.
    /// </summary>
    public bool RunWhile(long limit, Func<bool> goOn) => !Run(limit, goOn);

    /// <summary>Runs the next event; false when there is none.</summary>
    public bool Step()
    {
        long before = EventsRun;
        return RunWhile(long.MaxValue, () => EventsRun == before);
    }

    /// <summary>Notes what app code threw, so that the call that moves time throws it.</summary>
    public void AddFailure(Exception exception) => _failures.Add(exception);

    private bool Run(long limit, Func<bool>? goOn)
    {
        if (IsRunning)
        {
            throw new InvalidOperationException(
                "Virtual time is being moved already: a callback cannot move it. "
                + "Schedule the work instead, or move time from the test's body.");
        }

        bool ranAll = false;
        SynchronizationContext? outer = SynchronizationContext.Current;
        IsRunning = true;
        _budget.BeginRun();
        try
        {
            // Without a context, continuations of awaits run here and not on a pool thread.
            SynchronizationContext.SetSynchronizationContext(null);
            ranAll = RunCollectingFailures(limit, goOn);
        }
        catch (Exception ending)
        {
            _failures.Lead(ending);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
            IsRunning = false;
        }

        RunEnded?.Invoke();
        while (Gate.TryTakeRefusal(out Exception? refusal))
        {
            _failures.Add(refusal);
        }

        _failures.ThrowIfAny();
        return ranAll;
    }

    /// <summary>
    /// The loop proper has no handler in it, which makes it faster; it is entered again after a
    /// callback has thrown. What else can throw here, the budget and the condition, ends the run.
    /// </summary>
    private bool RunCollectingFailures(long limit, Func<bool>? goOn)
    {
        while (true)
        {
            try
            {
                return goOn is not null ? RunOneByOne(limit, goOn)
                    : _ties is null ? RunAll(limit)
                    : RunAllDecided(limit, _ties);
            }
            catch (Exception exception) when (_isInCallback)
            {
                _isInCallback = false;
                _failures.Add(exception);
            }
        }
    }

    private bool RunAll(long limit)
    {
        while (TryRunNext(limit, clockFollows: true))
        {
        }

        Clock.MoveTo(limit);
        return true;
    }

    private bool RunAllDecided(long limit, Ties ties)
    {
        do
        {
            _queue.Decide(ties, limit);
        }
        while (TryRunNext(limit, clockFollows: true));

        Clock.MoveTo(limit);
        return true;
    }

    private bool RunOneByOne(long limit, Func<bool> goOn)
    {
        while (goOn())
        {
            if (_ties is not null)
            {
                _queue.Decide(_ties, limit);
            }

            if (!TryRunNext(limit, clockFollows: false))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryRunNext(long limit, bool clockFollows)
    {
        if (!_queue.TryTake(limit, clockFollows, out DueEvent due))
        {
            return false;
        }

        Clock.MoveTo(due.Due);
        if (_budget.Count(due.Due))
        {
            _budget.Tally(due.Source);
        }

        _isInCallback = true;
        due.Callback(due.State);
        _isInCallback = false;
        return true;
    }

    private static long SaturatingAdd(long left, long right) =>
        left > long.MaxValue - right ? long.MaxValue : left + right;
}
