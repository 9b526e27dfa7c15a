namespace RtmSim.Tracing;

/// <summary>What a simulation writes into its trace.</summary>
public sealed record TraceOptions
{
    /// <summary>Whether packets are traced as they arrive. Default false.</summary>
    public bool Packets { get; init; }
}
