namespace RtmSim.Tracing;

/// <summary>Where a run was at a <see cref="Boundary"/>.</summary>
public enum BoundarySide
{
    /// <summary>The last that is allowed: N, or the last millisecond.</summary>
    At,

    /// <summary>The first that is not: N + 1, or the time is up.</summary>
    Over,

    /// <summary>For a rate: allowed again after it was refused.</summary>
    After,
}
