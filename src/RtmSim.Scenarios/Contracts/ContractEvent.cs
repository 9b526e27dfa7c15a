using System.Globalization;
using NodaTime;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts;

/// <summary>An event of a trace that makes a violation.</summary>
/// <param name="Sequence">Its place in the trace, from 0; for a call that of the call.</param>
/// <param name="Time">When it happened, in virtual time since the start.</param>
/// <param name="Line">The event as the text trace has it, with time, client and rule.</param>
public sealed record ContractEvent(int Sequence, Duration Time, string Line)
{
    /// <summary>The line with the sequence number before it.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0,6} {1}", "#" + Sequence, Line);

    internal static ContractEvent Of(TraceEvent traced, TraceEvent? returned) => new(
        traced.Sequence, traced.Elapsed, TraceText.Line(traced, returned));
}
