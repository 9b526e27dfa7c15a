using NodaTime;

namespace RtmSim.Network.Rules;

/// <summary>
/// A lost transmission is sent again. The connection below the SDK is reliable, so loss shows as
/// delay: 200 ms for the first loss of a packet and twice as long for each further one (S-78).
/// </summary>
internal sealed class LossRule : INetworkRule
{
    public const int MaxTransmissions = 10;

    public static readonly long FirstRetransmitTicks = Duration.FromMilliseconds(200)
        .BclCompatibleTicks;

    public void Judge(in Transit transit, ref Verdict verdict)
    {
        double loss = transit.Conditions.Loss;
        if (loss <= 0)
        {
            return;
        }

        long wait = FirstRetransmitTicks;
        for (int sent = 1; sent < MaxTransmissions && transit.Random.Chance(loss); sent++)
        {
            verdict.DelayTicks += wait;
            wait *= 2;
        }
    }
}
