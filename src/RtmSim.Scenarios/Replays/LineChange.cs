namespace RtmSim.Scenarios.Replays;

/// <summary>How a line of two aligned traces differs.</summary>
public enum LineChange
{
    /// <summary>Both have it.</summary>
    Same,

    /// <summary>Only the first trace has it.</summary>
    OnlyFirst,

    /// <summary>Only the second trace has it.</summary>
    OnlySecond,
}
