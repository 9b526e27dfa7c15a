namespace RtmSim.Tracing;

/// <summary>What a <see cref="Rule"/> rests on.</summary>
public enum Evidence
{
    /// <summary>The vendor says so: in its documents, its headers or its wrapper's code.</summary>
    Documented,

    /// <summary>
    /// The real SDK was seen doing so, at least in part: it was run, its library was read, or a
    /// real session's log shows it.
    /// </summary>
    Measured,

    /// <summary>
    /// No source says anything: it is the simulator's own choice, and the real system may differ.
    /// </summary>
    Assumed,
}
