namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>In what way the simulator does otherwise than was recorded.</summary>
public enum DivergenceKind
{
    /// <summary>A call returned something else.</summary>
    Returned,

    /// <summary>The app was told something else.</summary>
    ToldOtherwise,

    /// <summary>The app was told the same at another time than latencies can explain.</summary>
    OtherTime,

    /// <summary>Two things came the other way round.</summary>
    OtherOrder,

    /// <summary>The recording has what the simulator does not tell.</summary>
    OnlyRecorded,

    /// <summary>The simulator tells what the recording does not have.</summary>
    OnlySimulated,
}
