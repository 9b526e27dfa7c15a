using NodaTime;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>A time limit that something in a run has started.</summary>
/// <param name="Began">When it started.</param>
/// <param name="Limit">How long it is.</param>
internal readonly record struct Mark(Duration Began, Duration Limit);
