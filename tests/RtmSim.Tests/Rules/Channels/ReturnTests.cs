using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>Channels of a client whose link is lost and comes back (D-06 to D-08, S-69).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ReturnTests(Face face)
{
    [Test]
    [Rule("D-06", "F-22")]
    public void Return_BeforeThirtySeconds_NobodySeesALeaveOrJoin()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", 30_000);

        world.AdvanceMs(60_000);
        alice.Send("still here");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "ChannelSent(0)" }));
        Assert.That(
            bob.Log.Texts, Is.EqualTo(new[] { "SC(4,5)", "SC(3,2)", "#room alice: still here" }));
    }

    [Test]
    [Rule("D-07", "D-08", "S-69", "H-08")]
    public void Return_AfterThirtySeconds_RejoinsWithTheCountAsItsOnlyEvent()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", 35_000);

        world.AdvanceMs(60_000);
        bob.Send("back");
        world.AdvanceMs(1_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "14000 SC(4,5)", "45250 SC(3,2)", "45250 Count(2)", "70020 ChannelSent(0)",
        }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "40010 -bob", "40020 Count(1)", "45250 +bob", "45260 Count(2)",
            "70020 #room bob: back",
        }));
    }

    [Test]
    [Rule("S-69", "S-63")]
    public void Rejoin_OfTwentyChannels_IsUnderNoLimitAndUsesNoBudget()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 20; i++)
        {
            alice.Channel($"c{i}").Join();
        }

        world.AdvanceToMs(20_000);
        world.CutFor("alice", 35_000);
        world.AdvanceToMs(55_250);
        alice.Log.Clear();

        for (int i = 0; i < 2; i++)
        {
            alice.Channel("c0").Leave();
            alice.Channel("c0").Join();
        }

        alice.CountMembers("c1", "c19");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts.Count(text => text.StartsWith("JoinFailed")), Is.Zero);
        Assert.That(alice.Log.Texts, Does.Contain("Counts(c1=1,c19=1;2;0)"));
    }

    [TestCase(10_000)]
    [TestCase(40_000)]
    [Rule("S-69")]
    public void Leave_WhileReconnecting_IsReportedAtOnceAndTheChannelNotRejoined(int cutMs)
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", cutMs);
        world.AdvanceToMs(15_000);

        bob.Leave();
        world.AdvanceMs(100_000);
        alice.GetMembers();
        world.AdvanceMs(1_000);

        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[] { "14000 SC(4,5)", "15000 Left(0)", $"{cutMs + 10_250} SC(3,2)" }));
        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "-bob", "Count(1)", "Members(alice;1;0)" }));
    }

    [Test]
    [Rule("S-69", "F-17")]
    public void LeaveAndJoin_WhileReconnecting_AreDoneInOrderAfterTheReturn()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", 8_000);
        world.AdvanceToMs(16_000);

        bob.Leave();
        bob.Join();
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "14000 SC(4,5)", "16000 Left(0)", "18250 SC(3,2)", "18270 Joined",
            "18290 Count(2)",
        }));
        Assert.That(
            alice.Log.Texts.Take(2), Is.EqualTo(new[] { "-bob", "+bob" }));
    }

    [Test]
    [Rule("S-69", "D-12")]
    public void Join_WhileReconnecting_CompletesIfTheLinkIsBackInTime()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(10_000);
        world.CutFor("alice", 8_000);
        world.AdvanceToMs(15_000);

        alice.Channel("early").Join();
        world.AdvanceMs(300);
        alice.Channel("never").Join();
        world.Network["alice"].Clog();
        world.AdvanceToMs(18_100);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts.Take(2), Is.EqualTo(new[] { "SC(4,5)", "SC(3,2)" }));
        Assert.That(alice.Log.Count("Joined"), Is.EqualTo(2));
    }

    [Test]
    [Rule("D-12", "F-13")]
    public void Join_WhileReconnectingTooLong_TimesOutAndIsNotJoinedLater()
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(12_000);
        world.CutFor("carol", 15_000);
        world.AdvanceToMs(17_000);

        carol.Channel("room").Join();
        world.AdvanceMs(60_000);

        Assert.That(
            carol.Log.Lines,
            Is.EqualTo(new[] { "16000 SC(4,5)", "22000 JoinFailed(4)", "27250 SC(3,2)" }));
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-27", "D-12")]
    public void Calls_Aborted_RunIntoTheirTimeouts()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.Service.Ban("bob");
        world.AdvanceToMs(11_000);
        alice.Log.Clear();
        bob.Log.Clear();

        int[] codes =
        {
            bob.Send("hi"), bob.GetMembers(), bob.Join(), bob.User.Send("alice", "hi"),
            bob.User.Channel("other").Join(), bob.User.CountMembers("room"),
        };
        world.AdvanceMs(60_000);
        bob.Leave();
        world.AdvanceMs(60_000);

        Assert.That(codes, Is.All.Zero);
        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "11000 JoinFailed(6)", "16000 Members(;0;3)", "16000 JoinFailed(4)",
            "16000 Counts(;0;4)", "21000 ChannelSent(2)", "21000 Sent(2)", "71000 Left(0)",
        }));
        Assert.That(alice.Log.Texts, Is.Empty);
    }
}
