namespace RtmSim.Network.Rules;

/// <summary>
/// Each packet takes up to the jitter longer, evenly drawn. Order is kept: a packet never
/// overtakes another (S-16).
/// </summary>
internal sealed class JitterRule : INetworkRule
{
    public void Judge(in Transit transit, ref Verdict verdict)
    {
        if (transit.Conditions.JitterTicks > 0)
        {
            verdict.DelayTicks += transit.Random.NextBelow(transit.Conditions.JitterTicks + 1);
        }
    }
}
