using System;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Service;

/// <summary>What the service has around it.</summary>
internal sealed record ServiceWorld(
    EventLoop Loop, Trace Trace, ServiceOptions Options, ServiceTiming Timing, ulong Seed)
{
    public long Now => Loop.Clock.NowTicks;

    public long NowMs => Loop.Clock.Now.ToUnixTimeMilliseconds();

    /// <summary>Null in all but runs with a planted bug.</summary>
    public Func<long, long>? TokenClock { get; init; }

    /// <summary>Whole seconds, as tokens count them.</summary>
    public long NowUnixSeconds
    {
        get
        {
            long now = Loop.Clock.Now.ToUnixTimeSeconds();
            return TokenClock?.Invoke(now) ?? now;
        }
    }
}
