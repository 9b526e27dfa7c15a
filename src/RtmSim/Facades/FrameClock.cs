using System;
using RtmSim.Kernel;

namespace RtmSim.Facades;

/// <summary>
/// When frames are: at multiples of the frame time since the start, each rounded down to a tick by
/// itself, so that rounding does not add up (P-05).
/// </summary>
internal sealed class FrameClock
{
    private readonly VirtualClock _clock;
    private readonly int _rate;

    public FrameClock(VirtualClock clock, int rate)
    {
        Preconditions.Require(
            rate is >= 1 and <= (int)TimeSpan.TicksPerSecond, "FrameRate",
            $"{rate} frames a second: a rate from 1 to {TimeSpan.TicksPerSecond} is needed.");
        _clock = clock;
        _rate = rate;
    }

    /// <summary>The number of the first frame at or after a time.</summary>
    public long FirstAt(long ticks)
    {
        long elapsed = ticks - _clock.EpochTicks;
        long second = elapsed / TimeSpan.TicksPerSecond;
        long rest = elapsed % TimeSpan.TicksPerSecond;
        long frame = (second * _rate) + (rest * _rate / TimeSpan.TicksPerSecond);
        return TimeOf(frame) < ticks ? frame + 1 : frame;
    }

    public long TimeOf(long frame)
    {
        long second = frame / _rate;
        long rest = frame % _rate;
        return _clock.EpochTicks
            + (second * TimeSpan.TicksPerSecond)
            + (rest * TimeSpan.TicksPerSecond / _rate);
    }
}
