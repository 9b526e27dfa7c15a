using System;
using NodaTime;

namespace RtmSim.Network.Rules;

/// <summary>Bytes go onto the wire one after the other, at the direction's bandwidth.</summary>
internal sealed class BandwidthRule : INetworkRule
{
    public void Judge(in Transit transit, ref Verdict verdict)
    {
        long rate = transit.Conditions.BytesPerSecond;
        if (rate <= 0)
        {
            return;
        }

        long start = Math.Max(transit.Now, transit.FreeAt);
        verdict.FreeAt = start + (transit.WireBytes * NodaConstants.TicksPerSecond / rate);
        verdict.DelayTicks += verdict.FreeAt - transit.Now;
    }
}
