using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

public sealed class JoinTests
{
    [Test]
    [Rule("F-06", "F-07", "F-08", "S-15")]
    public void Join_Alone_SucceedsThenReportsOneMember()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);

        int code = alice.Channel("room").Join();
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1020 Joined", "1040 Count(1)" }));
    }

    [Test]
    [Rule("F-06", "F-07", "F-08", "S-15")]
    public void Join_OthersAreThere_TheyHearOfItAndTheJoinerDoesNotHearOfThem()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(11_000);

        carol.Channel("room").Join();
        world.AdvanceMs(60_000);

        foreach (TestChannel member in new[] { alice, bob })
        {
            Assert.That(
                member.Log.Lines, Is.EqualTo(new[] { "11020 +carol", "11030 Count(3)" }));
        }

        Assert.That(carol.Log.Lines, Is.EqualTo(new[] { "11020 Joined", "11040 Count(3)" }));
    }

    [Test]
    [Rule("S-15")]
    public void Join_FarProfile_TakesTheLongerTimes()
    {
        using World world = World.Start(
            new SimulationOptions { LatencyProfile = LatencyProfile.Far });
        TestUser alice = world.User("alice");
        alice.Login();
        world.AdvanceToMs(5_000);
        alice.Log.Clear();

        alice.Channel("room").Join();
        world.AdvanceMs(5_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "5330 Joined", "5380 Count(1)" }));
    }

    [Test]
    [Rule("S-14", "G-03")]
    public void JoinSuccess_InsideTheCallback_SendingWorks()
    {
        using World world = World.Start();
        (TestChannel alice, _) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        carol.Inside["Joined"] = () => carol.Channel("room").Send("hello");

        carol.Channel("room").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Does.Contain("#room carol: hello"));
        Assert.That(carol.Log.Texts, Does.Contain("ChannelSent(0)"));
    }

    [Test]
    [Rule("F-09")]
    public void Join_TwentyFirstChannel_ExceedsTheLimit()
    {
        using World world = World.Start();
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
        using World world = World.Start();
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
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        JoinTwenty(world, alice);
        alice.Log.Clear();

        if (how == "leave")
        {
            alice.Channel("c7").Leave();
        }
        else
        {
            alice.Channel("c7").Object.Dispose();
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
        using World world = World.Start();
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

    [Test]
    [Rule("F-10")]
    public void Join_AlreadyJoined_FailsAndTheMembershipStays()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        int code = alice.Join();
        world.AdvanceMs(1_000);
        bob.Send("hi");
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "JoinFailed(6)", "#room bob: hi" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "ChannelSent(0)" }));
    }

    [Test]
    [Rule("F-10")]
    public void Join_WhileJoining_FailsAndTheFirstGoesOn()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);

        alice.Channel("room").Join();
        world.AdvanceMs(5);
        alice.Channel("room").Join();
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "1005 JoinFailed(6)", "1020 Joined", "1040 Count(1)" }));
    }

    // A join needs 20 ms: sent on at 5,980 ms, its answer is there at 6,000 ms.
    [TestCase(5_980.0, "6000 Joined")]
    [TestCase(5_980.0001, "6000 JoinFailed(4)")]
    [Rule("F-13")]
    public void Join_AroundFiveSeconds_CountsUpToTheInstant(double flowsAtMs, string expected)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Network["alice"].Clog();

        alice.Channel("room").Join();
        world.AdvanceToMs(flowsAtMs);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines.First(), Is.EqualTo(expected));
        Assert.That(alice.Log.Texts.Count(text => text.StartsWith("Join")), Is.EqualTo(1));
    }

    [TestCase(5)]
    [TestCase(10)]
    [Rule("F-13")]
    public void Join_Unanswered_IsSentTwiceHalfTheTimeoutApart(int timeoutSeconds)
    {
        using World world = World.Start(new SimulationOptions
        {
            Client = new ClientOptions { JoinTimeout = Duration.FromSeconds(timeoutSeconds) },
            Trace = new Tracing.TraceOptions { Packets = true },
        });
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        world.Network["alice"].Clog(RtmSim.Network.Direction.Down);

        alice.Channel("room").Join();
        world.AdvanceMs(60_000);

        int timeoutMs = timeoutSeconds * 1_000;
        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { $"{1_000 + timeoutMs} JoinFailed(4)" }));
        Assert.That(
            world.ArrivalsOf("> JoinRequest"),
            Is.EqualTo(new[] { 1_010, 1_010 + (timeoutMs / 2) }));
    }

    [Test]
    [Rule("F-13", "F-22")]
    public void Join_AnsweredTwice_IsOneJoin()
    {
        using World world = World.Start();
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(11_000);
        world.Network["carol"].Clog();
        carol.Channel("room").Join();
        world.AdvanceToMs(14_000);

        world.Network["carol"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(carol.Log.Lines, Is.EqualTo(new[] { "14020 Joined", "14040 Count(3)" }));
        foreach (TestChannel member in new[] { alice, bob })
        {
            Assert.That(member.Log.Texts, Is.EqualTo(new[] { "+carol", "Count(3)" }));
        }
    }

    [Test]
    [Rule("F-08", "S-67", "G-10")]
    public void Join_AnswerLostWithTheLink_IsCompleteAfterTheReturn()
    {
        using World world = World.Start();
        (TestChannel alice, _) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(11_000);
        alice.Send("before");
        carol.Channel("room").Join();
        world.AdvanceMs(15);
        world.CutFor("carol", 4_200);
        world.AdvanceMs(1_000);

        alice.Send("missed");
        world.AdvanceMs(60_000);

        Assert.That(carol.Log.Lines, Is.EqualTo(new[]
        {
            "15015 SC(4,5)", "15465 SC(3,2)", "15465 Joined", "15465 #room alice: missed",
            "15465 Count(3)",
        }));
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
