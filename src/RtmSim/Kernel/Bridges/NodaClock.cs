using NodaTime;

namespace RtmSim.Kernel.Bridges;

/// <summary>The virtual clock as NodaTime's <see cref="IClock"/>.</summary>
internal sealed class NodaClock : IClock
{
    private readonly VirtualClock _clock;

    public NodaClock(EventLoop loop) => _clock = loop.Clock;

    public Instant GetCurrentInstant() => _clock.Now;
}
