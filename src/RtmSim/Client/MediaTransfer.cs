using System;
using RtmSim.Kernel;

namespace RtmSim.Client;

/// <summary>
/// The bytes of one upload or download on their way. They flow at a rate, stop while the link does
/// not carry them, and go on where they stopped. It takes a round trip at least, since the
/// exchange with the service runs beside the bytes.
/// </summary>
internal sealed class MediaTransfer
{
    private const long Second = TimeSpan.TicksPerSecond;
    private static readonly Action<object?> OnDue = state => ((MediaTransfer)state!).Step();

    private readonly EventLoop _loop;
    private readonly string _source;
    private readonly Deadline _stall;
    private readonly Action<MediaTransfer> _progressed;
    private readonly Action<MediaTransfer> _arrived;
    private readonly long _startedAt;
    private long _roundTripLeft;
    private long _flowedUntil;
    private long _rate;
    private long _done;
    private long _stalledAt;
    private bool _hasFlowed = true;
    private ScheduledEvent _next;

    public MediaTransfer(
        EventLoop loop, string source, long roundTripTicks, MediaTask task,
        Action<MediaTransfer> progressed, Action<MediaTransfer> arrived,
        Action<MediaTransfer> timedOut, Action<bool> stalled)
    {
        _loop = loop;
        _source = source;
        _roundTripLeft = roundTripTicks;
        _startedAt = loop.Clock.NowTicks;
        _progressed = progressed;
        _arrived = arrived;
        _stall = new Deadline(loop, source + "/stall", () => timedOut(this), stalled);
        Task = task;
    }

    public MediaTask Task { get; }

    /// <summary>How many bytes have been carried.</summary>
    public long CurrentSize => _done / Second;

    private long TotalUnits => Task.Size * Second;

    /// <summary>
    /// Lets the bytes flow from now on at this rate, in bytes a second; 0 for without limit.
    /// </summary>
    public void Flow(long rate)
    {
        Account();

        // In units of a byte in a tick, so that no rounding adds up however often the rate
        // changes; a rate that carries all within a tick is as good as any higher one.
        _rate = rate == 0 ? Math.Max(1, TotalUnits) : Math.Clamp(rate, 1, Math.Max(1, TotalUnits));
        if (_done < TotalUnits || _roundTripLeft > 0)
        {
            _stall.Clear();
        }

        Schedule();
    }

    /// <summary>Nothing is carried from now on; the time without a byte begins (M-10).</summary>
    public void Stall()
    {
        Account();
        _rate = 0;
        _next.Cancel();
        if (_stall.IsSet)
        {
            return;
        }

        // A link that was back for no time has carried nothing: the old stall goes on.
        _stalledAt = _hasFlowed ? _loop.Clock.NowTicks : _stalledAt;
        _hasFlowed = false;
        _stall.SetIn(_stalledAt + Limits.MediaStallTicks - _loop.Clock.NowTicks);
    }

    public void Stop()
    {
        _next.Cancel();
        _stall.Clear();
    }

    private void Account()
    {
        long now = _loop.Clock.NowTicks;
        if (_rate > 0)
        {
            long elapsed = now - _flowedUntil;
            long most = TicksFor(TotalUnits - _done);
            _hasFlowed |= elapsed > 0;
            _done = elapsed >= most ? TotalUnits : _done + (elapsed * _rate);
            _roundTripLeft = Math.Max(0, _roundTripLeft - elapsed);
        }

        _flowedUntil = now;
    }

    private long TicksFor(long units) => (units + _rate - 1) / _rate;

    private void Schedule()
    {
        _next.Cancel();
        long toEnd = Math.Max(TicksFor(TotalUnits - _done), _roundTripLeft);
        long sinceStart = _loop.Clock.NowTicks - _startedAt;
        long toFullSecond = Second - (sinceStart % Second);
        _next = _loop.After(Math.Min(toEnd, toFullSecond), OnDue, this, _source);
    }

    private void Step()
    {
        Account();
        if (_done == TotalUnits && _roundTripLeft == 0)
        {
            _arrived(this);
            return;
        }

        // Bytes that are all carried make no progress while the answer is on its way.
        if (_done < TotalUnits)
        {
            _progressed(this);
        }

        Schedule();
    }
}
