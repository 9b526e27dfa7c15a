namespace RtmSim.Tracing;

/// <summary>How a trace came about.</summary>
public enum TraceSource
{
    /// <summary>A run of the simulator made it.</summary>
    Simulator,

    /// <summary>
    /// The recorder wrote it in an app with the real SDK: no event names a rule, times are real
    /// ones, and only what that app could observe is in it.
    /// </summary>
    Sdk,
}
