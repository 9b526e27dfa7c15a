namespace RtmSim.Network.Rules;

/// <summary>Nothing passes a direction that is cut; what is sent waits (S-70).</summary>
internal sealed class PartitionRule : INetworkRule
{
    public void Judge(in Transit transit, ref Verdict verdict) =>
        verdict.Hold |= transit.Conditions.IsCut;
}
