using NodaTime;

namespace RtmSim.Scenarios.Recording;

/// <summary>When a recorded step happens.</summary>
/// <param name="Kind">In what way it is placed.</param>
/// <param name="Time">Since the start.</param>
/// <param name="Callback">The callback that it is done in, if it is.</param>
internal sealed record RecordedTime(
    RecordedTimeKind Kind, Duration Time, RecordedTrigger? Callback = null);
