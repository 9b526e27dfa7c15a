using System;

namespace RtmSim.Kernel;

/// <summary>
/// A point in time at which something is given up. Whatever else is queued for that instant runs
/// first: an answer, or a link that comes back, at the very moment counts as in time (S-09).
/// </summary>
internal sealed class Deadline
{
    private const long JustInTime = TimeSpan.TicksPerMillisecond;

    private static readonly Action<object?> OnDue = state => ((Deadline)state!).StepBack();
    private static readonly Action<object?> OnPassed = state => ((Deadline)state!).Pass();

    private readonly EventLoop _loop;
    private readonly Action _passed;
    private readonly string _source;
    private readonly Action<bool>? _ended;
    private ScheduledEvent _event;
    private long _due;
    private long? _left;

    /// <summary>The last of the turns that events of one instant have.</summary>
    public const int LastTurn = 2;

    /// <summary>Makes one that is not set yet.</summary>
    /// <param name="loop">Where time passes.</param>
    /// <param name="source">What it belongs to, for whoever looks at the kernel.</param>
    /// <param name="passed">Gives up.</param>
    /// <param name="ended">
    /// Told when the time is up (true), or when the deadline is cleared in its last millisecond
    /// (false): both sides of the limit.
    /// </param>
    public Deadline(
        EventLoop loop, string source, Action passed, Action<bool>? ended = null)
    {
        _loop = loop;
        _source = source;
        _passed = passed;
        _ended = ended;
    }

    /// <summary>
    /// When an event's turn is among those of its instant, in any order of them: deadlines step
    /// back when all else is done (1), and then are over (2).
    /// </summary>
    public static int TurnOf(Action<object?>? callback) =>
        ReferenceEquals(callback, OnDue) ? 1 : ReferenceEquals(callback, OnPassed) ? LastTurn : 0;

    public bool IsSet => _event.IsPending || _left is not null;

    /// <summary>Sets the deadline, in place of an earlier one.</summary>
    public void SetIn(long ticks)
    {
        Cancel();
        ticks = _loop.DeadlineSabotage?.Invoke(_source, ticks) ?? ticks;
        _due = _loop.Clock.NowTicks + ticks;
        _event = _loop.After(ticks, OnDue, this, _source);
    }

    public void Clear()
    {
        if (_ended is not null && _event.IsPending
            && _due - _loop.Clock.NowTicks <= JustInTime)
        {
            _ended(false);
        }

        Cancel();
    }

    /// <summary>Time does not count against it until it is resumed (S-71).</summary>
    public void Pause()
    {
        if (_event.IsPending)
        {
            _event.Cancel();
            _left = _due - _loop.Clock.NowTicks;
        }
    }

    /// <summary>Goes on with the time that was left at the pause.</summary>
    public void Resume()
    {
        if (_left is { } left)
        {
            SetIn(left);
        }
    }

    private void Cancel()
    {
        _left = null;
        _event.Cancel();
    }

    private void StepBack() => _event = _loop.Now(OnPassed, this, _source);

    private void Pass()
    {
        _ended?.Invoke(true);
        _passed();
    }
}
