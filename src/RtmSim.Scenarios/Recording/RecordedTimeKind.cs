namespace RtmSim.Scenarios.Recording;

/// <summary>How a recorded step is placed in time.</summary>
internal enum RecordedTimeKind
{
    /// <summary>Before whatever falls due at its moment.</summary>
    Early,

    /// <summary>After whatever falls due at its moment.</summary>
    Late,

    /// <summary>Directly after the step above it.</summary>
    Together,

    /// <summary>In a callback.</summary>
    When,
}
