namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>What clauses tell apart in a trace.</summary>
internal enum OccurrenceKind
{
    /// <summary>A method is called; what it returns is not known yet.</summary>
    Call,

    /// <summary>A method returns.</summary>
    Return,
    Callback,
    State,
    Invitation,
    Dropped,
    Error,
    Control,
}
