using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>At most twenty channels, joins in progress included (F-09).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class JoinLimitTests(Face face)
{
    [Test]
    [Rule("F-09")]
    public void Join_TwentyFirstChannel_ExceedsTheLimit()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        JoinTwenty(world, alice);
        int joined = alice.Log.Count("Joined");
        alice.Log.Clear();
        int code = alice.Channel("c20").Join();
        world.AdvanceMs(1_000);

        Assert.That(joined, Is.EqualTo(20));
        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "JoinFailed(5)" }));
    }

    [Test]
    [Rule("F-09", "S-37")]
    public void Join_TwentyInProgress_CountThem()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        for (int i = 0; i <= 20; i++)
        {
            alice.Channel($"c{i}").Join();
        }

        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts.First(), Is.EqualTo("JoinFailed(5)"));
        Assert.That(alice.Log.Count("Joined"), Is.EqualTo(20));
    }

    [TestCase("leave")]
    [TestCase("dispose")]
    [Rule("F-09")]
    public void Join_APlaceIsGivenUp_WorksAtOnce(string how)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        JoinTwenty(world, alice);
        alice.Log.Clear();

        if (how == "leave")
        {
            alice.Channel("c7").Leave();
        }
        else
        {
            alice.Channel("c7").Dispose();
        }

        alice.Channel("c20").Join();
        alice.Channel("c21").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Count("Joined"), Is.EqualTo(1));
        Assert.That(alice.Log.Count("JoinFailed(5)"), Is.EqualTo(1));
    }

    [Test]
    [Rule("F-09", "S-37")]
    public void Join_AJoinHasTimedOut_ItsPlaceIsFree()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 19; i++)
        {
            alice.Channel($"c{i}").Join();
        }

        world.AdvanceMs(1_000);
        world.Network["alice"].Clog();
        alice.Channel("late").Join();
        world.AdvanceMs(4_999);
        alice.Channel("early").Join();
        world.AdvanceMs(1);
        world.Network["alice"].Unclog();
        alice.Log.Clear();
        alice.Channel("in time").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Joined", "Count(1)" }));
    }

    private static void JoinTwenty(World world, TestUser user)
    {
        for (int i = 0; i < 20; i++)
        {
            user.Channel($"c{i}").Join();
        }

        world.AdvanceMs(10_000);
    }
}
