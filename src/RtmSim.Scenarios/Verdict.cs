namespace RtmSim.Scenarios;

/// <summary>How a scenario ended.</summary>
public enum Verdict
{
    /// <summary>All expectations were met.</summary>
    Passed,

    /// <summary>At least one was not, or the run broke off.</summary>
    Failed,
}
