using System;
using NodaTime;
using RtmSim.Kernel;

namespace RtmSim;

/// <content>Virtual time.</content>
public sealed partial class Simulation
{
    private static readonly Action<object?> RunAction = state => ((Action)state!)();

    /// <summary>The virtual time.</summary>
    public Instant Now => _loop.Clock.Now;

    /// <summary>Virtual time since the start.</summary>
    public Duration Elapsed => _loop.Clock.Elapsed;

    /// <summary>How many events have run since the start.</summary>
    public long EventsRun => _loop.EventsRun;

    /// <summary>Whether nothing is left to happen by itself.</summary>
    public bool IsIdle => _loop.Pending == 0;

    /// <summary>
    /// Moves time on. All that is due up to and including the new time runs, each at its own
    /// instant; with zero, what is due now.
    /// </summary>
    /// <param name="duration">Not negative, and a whole number of 100 ns.</param>
    /// <exception cref="BudgetExceededException">The run has no end.</exception>
    public void Advance(Duration duration)
    {
        long ticks = Preconditions.NonNegativeTicks(duration, nameof(duration));
        using ThreadGate.Passage passage = Drive();
        _loop.RunTo(checked(_loop.Clock.NowTicks + ticks));
    }

    /// <inheritdoc cref="Advance(Duration)"/>
    public void Advance(TimeSpan duration) => Advance(Duration.FromTimeSpan(duration));

    /// <summary>Moves time on to an instant, as <see cref="Advance(Duration)"/> does.</summary>
    /// <param name="instant">Now or later.</param>
    public void AdvanceTo(Instant instant)
    {
        long ticks = Preconditions.Ticks(instant, nameof(instant));
        using ThreadGate.Passage passage = Drive();
        Preconditions.Require(
            ticks >= _loop.Clock.NowTicks,
            nameof(instant),
            $"{instant} is in the past: it is {Now}, and virtual time only moves forward.");
        _loop.RunTo(ticks);
    }

    /// <summary>
    /// Moves time on, event by event, until a condition holds, and says whether it does. Time
    /// stays at the event that made it hold; if none does, it moves on by the whole limit.
    /// </summary>
    /// <param name="condition">Looked at before the first event and after each.</param>
    /// <param name="limit">How much virtual time to spend at most.</param>
    public bool RunUntil(Func<bool> condition, Duration limit)
    {
        Preconditions.NotNull(condition, nameof(condition));
        long ticks = Preconditions.NonNegativeTicks(limit, nameof(limit));
        using ThreadGate.Passage passage = Drive();
        long end = checked(_loop.Clock.NowTicks + ticks);
        if (_loop.RunWhile(end, () => !condition()))
        {
            return true;
        }

        _loop.RunTo(end);
        return condition();
    }

    /// <summary>
    /// Moves time on until nothing is left to happen by itself, and says whether that is so. Time
    /// stays at the last event; if there is no end within the limit, it moves on by the whole
    /// limit.
    /// </summary>
    /// <param name="limit">How much virtual time to spend at most. Default 30 days.</param>
    public bool RunUntilIdle(Duration? limit = null) =>
        RunUntil(() => IsIdle, limit ?? Duration.FromDays(30));

    /// <summary>Runs the next event at its instant; false if there is none.</summary>
    public bool Step()
    {
        using ThreadGate.Passage passage = Drive();
        return _loop.Step();
    }

    /// <summary>
    /// Does something at a later time, while time is moved on. At its instant it runs before
    /// whatever is scheduled for that instant from now on: a link restored so at the very moment
    /// of a time-out is restored in time (S-09). With <see cref="SimulationOptions.Ties"/> that are
    /// not in order of scheduling, only deadlines are sure to come later.
    /// </summary>
    /// <param name="delay">From now.</param>
    /// <param name="action">What to do.</param>
    public void After(Duration delay, Action action)
    {
        Preconditions.NotNull(action, nameof(action));
        long ticks = Preconditions.NonNegativeTicks(delay, nameof(delay));
        using ThreadGate.Passage passage = _gate.Enter();
        _loop.After(ticks, RunAction, action, "Simulation.After");
    }

    private ThreadGate.Passage Drive()
    {
        if (_host.HasEnded)
        {
            throw new ObjectDisposedException(
                nameof(Simulation), $"The simulation started at {_host.StartedAt} has ended.");
        }

        return _gate.Drive(_loop.IsRunning);
    }
}
