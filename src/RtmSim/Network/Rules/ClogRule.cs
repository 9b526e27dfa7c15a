namespace RtmSim.Network.Rules;

/// <summary>
/// A clogged direction holds what is sent, as a cut one does, but neither side takes the link for
/// lost: keep-alives still trickle through, so calls time out while the client stays connected
/// (S-79).
/// </summary>
internal sealed class ClogRule : INetworkRule
{
    public void Judge(in Transit transit, ref Verdict verdict) =>
        verdict.Hold |= transit.Conditions.IsClogged;
}
