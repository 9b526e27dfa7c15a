namespace RtmSim.Scenarios.Running;

/// <summary>Where a step comes among all that happens at its moment.</summary>
internal enum Turn
{
    /// <summary>Before whatever falls due then (S-09).</summary>
    First,

    /// <summary>After all that falls due then.</summary>
    Late,

    /// <summary>Directly after a late one, as the next line of a test.</summary>
    AfterLate,
}
