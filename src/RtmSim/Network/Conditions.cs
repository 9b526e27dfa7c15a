namespace RtmSim.Network;

/// <summary>
/// How one direction of a link is doing right now. Rules read it, the test sets it.
/// </summary>
internal sealed class Conditions
{
    public long LatencyTicks { get; set; }

    public long JitterTicks { get; set; }

    /// <summary>Chance of a transmission to be lost, 0 up to but not including 1.</summary>
    public double Loss { get; set; }

    /// <summary>0: no limit.</summary>
    public long BytesPerSecond { get; set; }

    public bool IsCut { get; private set; }

    /// <summary>How often it was said whether it is cut: who spoke last is to be obeyed.</summary>
    public int CutWords { get; private set; }

    /// <summary>The service is away, for everybody (S-71).</summary>
    public bool IsOut { get; set; }

    /// <summary>Nothing passes, and both ends can know it.</summary>
    public bool IsBlocked => IsCut || IsOut;

    public bool IsClogged { get; set; }

    public bool Flows => !IsBlocked && !IsClogged;

    public void SetCut(bool isCut)
    {
        IsCut = isCut;
        CutWords++;
    }

    public Conditions Copy() => (Conditions)MemberwiseClone();
}
