using NodaTime;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>A step of the replay.</summary>
/// <param name="At">When, since the start of the recording; negative in the lead.</param>
/// <param name="Turn">Before or after what else is done at the moment.</param>
/// <param name="Step">The step as a file has it.</param>
/// <param name="When">What it waits for, with its time after that; null for its time alone.</param>
internal sealed record ScriptLine(Duration At, ScriptTurn Turn, string Step, string? When = null);
