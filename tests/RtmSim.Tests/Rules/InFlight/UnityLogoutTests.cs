using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

/// <summary>What Unity alone has of the rules of <see cref="LogoutTests"/>.</summary>
public sealed class UnityLogoutTests
{
    [TestCase(false, 0)]
    [TestCase(true, 1)]
    [Rule("S-21", "C-17")]
    public void JoinedChannel_AtLogout_ReportsALeaveOnlyIfAskedTo(bool setting, int leaves)
    {
        using World world = World.Start(new ClientOptions { OnLeaveAtLogout = setting });
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.User.Logout();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Count("Left(0)"), Is.EqualTo(leaves));
        Assert.That(alice.Log.Texts.TakeLast(2), Is.EqualTo(new[] { "LoggedOut(0)", "SC(1,6)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "-alice", "Count(1)" }));
    }
}
