namespace RtmSim.Scenarios.Contracts;

/// <summary>For whom a clause holds: whose events it looks at together.</summary>
internal enum ContractScope
{
    /// <summary>Each client for itself, whoever its user is.</summary>
    EachClient,

    /// <summary>
    /// Each user, with all clients that have logged in as this user of a project.
    /// </summary>
    EachUser,

    /// <summary>All events of the trace together.</summary>
    Everyone,
}
