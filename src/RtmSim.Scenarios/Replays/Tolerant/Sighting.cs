using NodaTime;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>A sign of how it was with a user that is not recorded.</summary>
/// <typeparam name="T">Of what it is a sign.</typeparam>
/// <param name="At">When it was so at the service.</param>
/// <param name="State">How it was.</param>
/// <param name="IsChange">Whether it became so then, and was not so before.</param>
internal sealed record Sighting<T>(Duration At, T State, bool IsChange);
