namespace RtmSim.Tracing;

/// <summary>How a <see cref="Boundary"/> limits.</summary>
public enum BoundaryKind
{
    /// <summary>At most so many bytes or things: N is allowed and N + 1 is not.</summary>
    Size,

    /// <summary>
    /// At most so many calls in a window: N are allowed, N + 1 are not, and after the window there
    /// is room again.
    /// </summary>
    Rate,

    /// <summary>
    /// At most so long: what comes within the last millisecond is in time, what has not come by
    /// then is late.
    /// </summary>
    Time,
}
