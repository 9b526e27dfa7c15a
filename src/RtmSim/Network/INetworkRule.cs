namespace RtmSim.Network;

/// <summary>
/// One kind of network condition. A packet goes in with the verdict so far; the rule adds to it.
/// Links are reliable and ordered, as the SDK's connection is: a rule delays or holds, it never
/// loses (S-16, S-70).
/// </summary>
internal interface INetworkRule
{
    void Judge(in Transit transit, ref Verdict verdict);
}
