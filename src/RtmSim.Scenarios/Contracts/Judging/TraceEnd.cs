using NodaTime;

namespace RtmSim.Scenarios.Contracts.Judging;

/// <summary>How a trace ends.</summary>
/// <param name="Time">How long the run took.</param>
/// <param name="IsCutShort">Whether something was still due at that moment.</param>
internal sealed record TraceEnd(Duration Time, bool IsCutShort);
