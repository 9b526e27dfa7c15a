using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class LeaveTests(Face face)
{
    [Test]
    [Rule("F-15", "F-19")]
    public void Leave_Joined_IsReportedAtOnceAndOthersHearItThenTheCount()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        int code = alice.Leave();
        int atReturn = alice.Log.Texts.Count;
        world.AdvanceMs(60_000);

        Assert.That((code, atReturn), Is.EqualTo((0, 0)));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10000 Left(0)" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "10020 -alice", "10030 Count(1)" }));
    }

    [Test]
    [Rule("F-15", "S-69")]
    public void Leave_LinkDown_IsStillReportedAtOnce()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 2_000);

        alice.Leave();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10000 Left(0)" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "12020 -alice", "12030 Count(1)" }));
    }

    [Test]
    [Rule("F-16")]
    public void Leave_NotInTheChannel_IsCalledBack()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int code = alice.Channel("room").Leave();
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Left(3)" }));
    }

    [Test]
    [Rule("F-16")]
    public void Leave_Twice_TheSecondIsNotInTheChannel()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.Leave();
        alice.Leave();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Left(0)", "Left(3)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "-alice", "Count(1)" }));
    }

    [Test]
    [Rule("F-18")]
    public void Leave_EventsOnTheirWay_DoNotArriveAnyMore()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        bob.Send("on its way");
        carol.Channel("room").Join();
        world.AdvanceMs(15);

        alice.Leave();
        world.AdvanceMs(5_000);
        bob.Send("later");
        carol.Channel("room").Leave();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Left(0)" }));
    }

    [Test]
    [Rule("F-18", "F-17")]
    public void Leave_AndJoinAtOnce_BringsBackNothingFromBefore()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        bob.Send("before");
        world.AdvanceMs(5);

        alice.Leave();
        alice.Join();
        world.AdvanceMs(1_000);
        bob.Send("after");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "Left(0)", "Joined", "Count(2)", "#room bob: after",
        }));
        Assert.That(
            bob.Log.Texts.Where(text => text.EndsWith("alice")),
            Is.EqualTo(new[] { "-alice", "+alice" }));
    }

    [Test]
    [Rule("S-37")]
    public void Leave_WhileJoining_CancelsTheJoin()
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(11_000);
        carol.Channel("room").Join();
        world.AdvanceMs(5);

        int code = carol.Channel("room").Leave();
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(carol.Log.Lines, Is.EqualTo(new[] { "11005 Left(0)" }));
        Assert.That(
            alice.Log.Lines.Take(2), Is.EqualTo(new[] { "11020 +carol", "11025 -carol" }));
    }

    [Test]
    [Rule("S-37")]
    public void Leave_WhileJoiningRejected_FailsAndTheJoinGoesOn()
    {
        using World world = World.Start(
            face, new ClientOptions { LeaveWhileJoining = LeaveWhileJoining.Reject });
        TestUser alice = world.Online("alice");
        world.AdvanceToMs(1_000);
        alice.Channel("room").Join();
        world.AdvanceMs(5);

        alice.Channel("room").Leave();
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "1005 Left(3)", "1020 Joined", "1040 Count(1)" }));
    }

    [Test]
    [Rule("S-37", "F-09")]
    public void Leave_WhileJoining_FreesThePlaceAtOnce()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        for (int i = 0; i < 20; i++)
        {
            alice.Channel($"c{i}").Join();
        }

        alice.Channel("c0").Leave();
        alice.Channel("c20").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Count("JoinFailed(5)"), Is.Zero);
        Assert.That(alice.Log.Count("Joined"), Is.EqualTo(20));
    }

    [Test]
    [Rule("S-37")]
    public void Leave_WhileJoiningAndJoinAgain_IsOneJoin()
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(11_000);
        TestChannel room = carol.Channel("room");

        room.Join();
        room.Leave();
        room.Join();
        world.AdvanceMs(60_000);

        Assert.That(
            carol.Log.Texts, Is.EqualTo(new[] { "Left(0)", "Joined", "Count(3)" }));
        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "+carol", "-carol", "+carol", "Count(3)" }));
    }

    [Test]
    [Rule("S-37", "F-13")]
    public void Leave_WhileJoiningOverALinkThatIsLost_LeavesNothingBehind()
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        world.AdvanceToMs(11_000);
        world.CutFor("carol", 6_000);
        world.AdvanceToMs(14_500);
        carol.Channel("room").Join();
        world.AdvanceToMs(17_000);

        carol.Channel("room").Leave();
        world.AdvanceMs(60_000);

        Assert.That(carol.Log.Texts, Is.EqualTo(new[] { "SC(4,5)", "Left(0)", "SC(3,2)" }));
        Assert.That(alice.Log.Texts, Is.Empty);
    }
}
