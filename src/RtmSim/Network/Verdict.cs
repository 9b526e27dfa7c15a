namespace RtmSim.Network;

/// <summary>What the rules say of a packet: how long it takes, or that it has to wait.</summary>
internal struct Verdict
{
    /// <summary>Travel time so far, in ticks. Each rule adds its share.</summary>
    public long DelayTicks { get; set; }

    /// <summary>The packet stays where it is until conditions change.</summary>
    public bool Hold { get; set; }

    /// <summary>When the wire is free for the next packet's bytes.</summary>
    public long FreeAt { get; set; }
}
