using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Presence;

/// <summary>What Unity alone has of the rules of <see cref="QueryTests"/>.</summary>
public sealed class UnityQueryTests
{
    [Test]
    [Rule("I-16", "I-05")]
    public void IsOnline_OfEachState_IsFalseForOfflineAlone()
    {
        using World world = World.Start();
        (TestUser alice, _) = world.Pair();
        string seen = string.Empty;
        alice.Handler.OnPeersOnlineStatusChanged += (_, peers, _) =>
            seen += $"{peers[0].onlineState}:{peers[0].isOnline} ";
        alice.Subscribe("bob");
        world.Network.Cut("bob");

        world.AdvanceMs(60_000);

        Assert.That(seen, Is.EqualTo(
            "PEER_ONLINE_STATE_ONLINE:True PEER_ONLINE_STATE_UNREACHABLE:True "
            + "PEER_ONLINE_STATE_OFFLINE:False "));
    }
}
