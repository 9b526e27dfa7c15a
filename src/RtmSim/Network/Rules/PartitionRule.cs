namespace RtmSim.Network.Rules;

/// <summary>
/// Nothing passes a direction that is cut, or any while the service is away; what is sent waits
/// (S-70, S-71).
/// </summary>
internal sealed class PartitionRule : INetworkRule
{
    public void Judge(in Transit transit, ref Verdict verdict) =>
        verdict.Hold |= transit.Conditions.IsBlocked;
}
