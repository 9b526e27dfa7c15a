using System;
using System.Reactive.Concurrency;

namespace RtmSim.Kernel.Bridges;

/// <summary>Measures virtual time.</summary>
internal sealed class RxStopwatch : IStopwatch
{
    private readonly VirtualClock _clock;
    private readonly long _startTicks;

    public RxStopwatch(VirtualClock clock)
    {
        _clock = clock;
        _startTicks = clock.NowTicks;
    }

    public TimeSpan Elapsed => TimeSpan.FromTicks(_clock.NowTicks - _startTicks);
}
