using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class DisposeTests(Face face)
{
    [Test]
    [Rule("S-72", "B-13")]
    public void Calls_JustBeforeDispose_TakeEffectWithoutACallback()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.User.Send("bob", "to bob");
        alice.Send("to all");
        alice.User.CountMembers("room");
        alice.User.Dispose();
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "10020 alice: to bob", "10020 #room alice: to all", "10020 -alice",
            "10030 Count(1)",
        }));
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-72")]
    public void Join_JustBeforeDispose_IsSeenAndSoIsTheLeave()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");

        carol.Channel("room").Join();
        carol.Dispose();
        world.AdvanceMs(60_000);

        foreach (TestChannel member in new[] { alice, bob })
        {
            Assert.That(member.Log.Texts, Is.EqualTo(new[] { "+carol", "-carol" }));
        }

        Assert.That(carol.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("S-72", "S-70")]
    public void Calls_BeforeDisposeOverALinkThatIsDown_NeverLeave()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("alice", 2_000);

        alice.Send("hi");
        alice.User.Dispose();
        world.AdvanceMs(20_000);
        string[] before = [.. bob.Log.Texts];
        world.AdvanceMs(60_000);

        Assert.That(before, Is.Empty);
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "40010 -alice", "40020 Count(1)" }));
    }

    [Test]
    [Rule("S-72")]
    public void ChannelCalls_BeforeTheChannelIsDisposed_TakeEffectWithoutACallback()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();

        alice.Send("bye");
        alice.GetMembers();
        alice.Dispose();
        world.AdvanceMs(60_000);

        Assert.That(
            bob.Log.Texts, Is.EqualTo(new[] { "#room alice: bye", "-alice", "Count(1)" }));
        Assert.That(alice.Log.Texts, Is.Empty);
    }
}
