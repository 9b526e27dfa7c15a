namespace RtmSim.Network.Rules;

/// <summary>Each packet takes the direction's one-way latency (S-15).</summary>
internal sealed class LatencyRule : INetworkRule
{
    public void Judge(in Transit transit, ref Verdict verdict) =>
        verdict.DelayTicks += transit.Conditions.LatencyTicks;
}
