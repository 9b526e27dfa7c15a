using NodaTime;

namespace RtmSim.Scenarios.Running;

/// <summary>When something is to happen: so long after the start, or after a happening.</summary>
/// <param name="Since">What it counts from; null for the start of the run.</param>
/// <param name="Offset">How long after that.</param>
internal readonly record struct Moment(Trigger? Since, Duration Offset)
{
    public static readonly Moment Start = new(null, Duration.Zero);

    public Moment Plus(Duration time) => this with { Offset = Offset + time };
}
