using RtmSim.Kernel;

namespace RtmSim.Network;

/// <summary>One packet before it sets out: what a rule may look at.</summary>
internal readonly ref struct Transit
{
    public Transit(Conditions conditions, int wireBytes, long now, long freeAt, SimRandom random)
    {
        Conditions = conditions;
        WireBytes = wireBytes;
        Now = now;
        FreeAt = freeAt;
        Random = random;
    }

    public Conditions Conditions { get; }

    public int WireBytes { get; }

    public long Now { get; }

    /// <summary>When the bytes sent before are all on the wire.</summary>
    public long FreeAt { get; }

    public SimRandom Random { get; }
}
