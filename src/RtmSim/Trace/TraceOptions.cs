namespace RtmSim.Tracing;

/// <summary>What a simulation writes into its trace.</summary>
public sealed record TraceOptions
{
    /// <summary>Whether packets are traced as they arrive. Default false.</summary>
    public bool Packets { get; init; }

    /// <summary>
    /// Whether certificates and denied tokens are traced as they are. Default false: the trace then
    /// only says that there was one, and a run with a certificate cannot be repeated from it.
    /// </summary>
    public bool Secrets { get; init; }
}
