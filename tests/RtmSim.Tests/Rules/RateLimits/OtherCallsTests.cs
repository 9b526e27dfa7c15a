using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>What counts of the other calls, and what is not limited (S-62, S-64, Q-07).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class OtherCallsTests(Face face)
{
    [Test]
    [Rule("S-62", "H-03")]
    public void GetMembers_OutsideTheChannel_Counts()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        for (int i = 0; i < 6; i++)
        {
            alice.Channel($"c{i}").GetMembers();
        }

        world.AdvanceMs(0);

        Assert.That(alice.Log.Texts, Is.EqualTo(
            Enumerable.Repeat("Members(;0;5)", 5).Append("Members(;0;4)")));
    }

    [Test]
    [Rule("Q-07")]
    public void LeaveLogoutAndCreate_ManyTimes_AreNotLimited()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        for (int i = 0; i < 500; i++)
        {
            alice.Channel($"c{i}").Leave();
            alice.CreateMessage("hi");
        }

        alice.Logout();
        for (int i = 0; i < 500; i++)
        {
            alice.Logout();
        }

        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Count("Left(3)"), Is.EqualTo(500));
        Assert.That(alice.Log.Count("LoggedOut(102)"), Is.EqualTo(500));
        Assert.That(alice.Log.Count("LoggedOut(0)"), Is.EqualTo(1));
    }
}
