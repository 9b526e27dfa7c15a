namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>What can be wrong with a link.</summary>
internal enum LinkFault
{
    /// <summary>Nothing passes, and both ends can know it.</summary>
    Cut,

    /// <summary>Nothing passes, and nobody knows it.</summary>
    Clog,

    /// <summary>All takes longer.</summary>
    Latency,

    /// <summary>All takes longer by chance.</summary>
    Jitter,

    /// <summary>Some is sent several times.</summary>
    Loss,

    /// <summary>So many bytes pass in a second.</summary>
    Bandwidth,
}
