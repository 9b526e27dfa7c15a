using RtmSim.Tracing;

namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>An event as laws see it, the same for all faces.</summary>
internal sealed class Observation
{
    public Observation(TraceEvent traced)
    {
        Event = traced;
        Ticks = traced.Time.ToUnixTimeTicks();
    }

    public TraceEvent Event { get; }

    public int Sequence => Event.Sequence;

    public long Ticks { get; }
}
