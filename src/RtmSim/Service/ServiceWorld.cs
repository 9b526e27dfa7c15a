using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Service;

/// <summary>What the service has around it.</summary>
internal sealed record ServiceWorld(
    EventLoop Loop, Trace Trace, ServiceOptions Options, ServiceTiming Timing, ulong Seed)
{
    public long Now => Loop.Clock.NowTicks;

    public long NowMs => Loop.Clock.Now.ToUnixTimeMilliseconds();

    /// <summary>Whole seconds, as tokens count them.</summary>
    public long NowUnixSeconds => Loop.Clock.Now.ToUnixTimeSeconds();
}
