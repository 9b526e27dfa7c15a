using RtmSim.Tracing;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>What is drawn as one thing: an event, or a call with its return.</summary>
/// <param name="Event">The event; of a call with its return, the call.</param>
/// <param name="Returned">Where a call returned; null for anything else.</param>
/// <param name="Lane">The lane it stands in.</param>
/// <param name="Instant">The place of its instant on the axis.</param>
/// <param name="Row">The row it stands in, from 0.</param>
internal sealed record ReportItem(
    TraceEvent Event, TraceEvent? Returned, int Lane, int Instant, int Row)
{
    /// <summary>What came of it: a return value or an error code.</summary>
    public TraceCode? Code => Event.Code ?? Returned?.Code;

    /// <summary>
    /// The rule it follows from; what a call that was taken follows from goes without saying.
    /// </summary>
    public string? Rule => Event.Rule ?? (Code is { Number: not 0 } ? Returned?.Rule : null);

    /// <summary>Whether a reader looks at this first when something went wrong.</summary>
    public bool IsFailure => (Code is { Number: not 0 } && !IsStored)
        || Event.Kind is TraceKind.AppError or TraceKind.Dropped;

    /// <summary>
    /// A message that waits for somebody offline: an error code tells that all went well (E-03).
    /// </summary>
    private bool IsStored => Code is { Name: "PEER_MESSAGE_ERR_CACHED_BY_SERVER" }
        or { Name: "CachedByServer" };
}
