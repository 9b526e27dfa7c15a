using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class JoinTests(Face face)
{
    [Test]
    [Rule("F-06", "F-07", "F-08", "S-15")]
    public void Join_Alone_SucceedsThenReportsOneMember()
    {
        using World world = World.Start(face);
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
        using World world = World.Start(face);
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
            face, new SimulationOptions { LatencyProfile = LatencyProfile.Far });
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
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        carol.Inside["Joined"] = () => carol.Channel("room").Send("hello");

        carol.Channel("room").Join();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Does.Contain("#room carol: hello"));
        Assert.That(carol.Log.Texts, Does.Contain("ChannelSent(0)"));
    }

    [Test]
    [Rule("F-10")]
    public void Join_AlreadyJoined_FailsAndTheMembershipStays()
    {
        using World world = World.Start(face);
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
        using World world = World.Start(face);
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
}
