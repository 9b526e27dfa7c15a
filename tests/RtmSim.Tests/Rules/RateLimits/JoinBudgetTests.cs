using System.Linq;
using NUnit.Framework;
using RtmSim.Facades.Unity;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.RateLimits;

/// <summary>Joins have two budgets at once .</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class JoinBudgetTests(Face face)
{
    [Test]
    [Rule("Q-03", "F-12")]
    public void TooOften_Join_HasNoEffectOnTheMembership()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        bob.Leave();
        bob.Join();
        bob.Leave();
        bob.Join();
        bob.Leave();

        int code = bob.Join();
        world.AdvanceMs(60_000);
        alice.GetMembers();
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(bob.Log.Count("JoinFailed(8)"), Is.EqualTo(1));
        Assert.That(bob.Log.Count("Joined"), Is.Zero);
        Assert.That(alice.Log.Texts.Last(), Is.EqualTo("Members(alice;1;0)"));
    }

    [Test]
    [Rule("S-62", "F-10", "F-12")]
    public void ThreeQuickJoins_OfOneChannel_GiveOkSixEight()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);

        alice.Channel("room").Join();
        alice.Channel("room").Join();
        alice.Channel("room").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "JoinFailed(6)", "JoinFailed(8)", "Joined", "Count(1)",
        }));
    }

    [Test]
    [Rule("Q-05", "S-62")]
    public void CommonJoinBudget_Exhausted_IsTestedBeforeTheChannels()
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, "join any");
        probe.TryMany(48);
        TestChannel room = probe.User.Channel("room");
        room.Join();
        room.Join();
        world.AdvanceMs(0);
        probe.User.Log.Clear();

        // Already joining, over the channel's budget and over the common one: the last is named.
        room.Join();
        world.AdvanceMs(0);

        Assert.That(probe.User.Log.Texts, Is.EqualTo(new[] { "JoinFailed(7)" }));
    }

    [Test]
    [Rule("S-62")]
    public void Join_RefusedWithSevenEightSixOrFive_ChargesTheLimitersItPassed()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 20; i++)
        {
            alice.Channel($"c{i}").Join();
        }

        alice.Channel("c0").Join();
        alice.Channel("c0").Join();
        alice.Channel("x").Join();
        alice.Channel("x").Join();
        alice.Channel("x").Join();
        world.AdvanceMs(0);
        string[] refused = [.. alice.Log.Texts];
        alice.Log.Clear();
        for (int i = 0; i < 26; i++)
        {
            alice.Channel($"y{i}").Join();
        }

        world.AdvanceMs(0);

        Assert.That(refused, Is.EqualTo(new[]
        {
            "JoinFailed(6)", "JoinFailed(8)", "JoinFailed(5)", "JoinFailed(5)", "JoinFailed(8)",
        }));
        Assert.That(alice.Log.Count("JoinFailed(5)"), Is.EqualTo(25));
        Assert.That(alice.Log.Texts.Last(), Is.EqualTo("JoinFailed(7)"));
    }

    [Test]
    [Rule("S-62")]
    public void Join_RefusedWithSeven_DoesNotUseTheChannelsBudget()
    {
        using World world = World.Start(face);
        RateProbe probe = new(world, "join any");
        probe.TryMany(50);
        TestChannel room = probe.User.Channel("room");
        room.Join();
        room.Join();
        world.AdvanceMs(3_000);
        probe.User.Log.Clear();

        room.Join();
        room.Leave();
        room.Join();
        world.AdvanceMs(100);

        Assert.That(
            probe.User.Log.Texts, Is.EqualTo(new[] { "Left(0)", "Joined", "Count(1)" }));
    }

    [TestCase(5_999.9999, "JoinFailed(8)")]
    [TestCase(6_000.0, "Joined")]
    [Rule("S-63")]
    public void Budget_AfterAReconnection_IsStillUsed(double thirdJoinMs, string expected)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestChannel room = alice.Channel("room");
        world.AdvanceToMs(1_000);
        world.CutFor("alice", 4_100);
        room.Join();
        room.Leave();
        world.AdvanceToMs(4_900);
        room.Join();
        room.Leave();
        world.AdvanceToMs(thirdJoinMs);
        string[] before = [.. alice.Log.Texts];
        alice.Log.Clear();

        room.Join();
        world.AdvanceMs(20);

        Assert.That(before, Is.EqualTo(new[] { "Left(0)", "Left(0)", "SC(4,5)", "SC(3,2)" }));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { expected }));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("Q-05", "S-63", "B-15", "F-12")]
    public void JoinBudgetOfAChannel_ObjectReleasedOrLeft_IsNotGivenBack(bool release)
    {
        using World world = World.Start(
            face,
            new SimulationOptions { Unity = new UnityOptions { StaleChannelCache = false } });
        TestUser alice = world.Online("alice");

        for (int i = 0; i < 4; i++)
        {
            TestChannel channel = alice.NewChannel("room");
            channel.Join();
            world.AdvanceMs(300);
            if (release)
            {
                channel.Dispose();
            }
            else
            {
                channel.Leave();
            }
        }

        Assert.That(alice.Log.Count("JoinFailed(8)"), Is.EqualTo(2));
    }
}
