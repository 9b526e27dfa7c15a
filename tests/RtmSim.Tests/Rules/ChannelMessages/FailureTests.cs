using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.ChannelMessages;

/// <summary>Sends that come to nothing (G-03 to G-08).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class FailureTests(Face face)
{
    [TestCase("never joined")]
    [TestCase("left")]
    [TestCase("joining")]
    [Rule("G-03", "G-04", "S-04")]
    public void Send_NotJoined_FailsByCallbackWithoutAskingTheServer(string membership)
    {
        using World world = World.Start(face);
        (TestChannel alice, _) = world.RoomOfTwo();
        TestChannel carol = world.Online("carol").Channel("room");
        if (membership != "never joined")
        {
            carol.Join();
            world.AdvanceMs(membership == "left" ? 1_000 : 5);
        }

        if (membership == "left")
        {
            carol.Leave();
        }

        world.AdvanceMs(0);
        carol.Log.Clear();

        int code = carol.Send("hi");
        int atReturn = carol.Log.Texts.Count;
        world.AdvanceMs(0);

        Assert.That((code, atReturn), Is.EqualTo((0, 0)));
        Assert.That(carol.Log.Texts, Is.EqualTo(new[] { "ChannelSent(1)" }));
        world.AdvanceMs(60_000);
        Assert.That(alice.Messages, Is.Empty);
    }

    [Test]
    [Rule("G-04", "S-04")]
    public void Send_NotJoinedWithTheLinkDown_FailsAtOnce()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network.Cut("alice");
        world.AdvanceToMs(1_000);

        alice.Channel("room").Send("hi");
        world.AdvanceMs(1);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1000 ChannelSent(1)" }));
    }

    // The answer needs 20 ms: sent on at 19,980 ms it is there at 20,000 ms.
    [TestCase(19_980.0, "20000 ChannelSent(0)")]
    [TestCase(19_980.0001, "20000 ChannelSent(2)")]
    [Rule("G-06")]
    public void Result_AroundTenSeconds_CountsUpToTheInstant(double flowsAtMs, string expected)
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.Network["alice"].Clog();

        alice.Send("hi");
        world.AdvanceToMs(flowsAtMs);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { expected }));
        Assert.That(bob.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    [Rule("G-06")]
    public void Result_NeverComing_IsTimeoutAtTenSecondsAndNotBefore()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.Network["alice"].Clog(Direction.Down);

        alice.Send("hi");
        world.AdvanceToMs(19_999.9999);
        int before = alice.Log.Texts.Count;
        world.AdvanceToMs(20_000);

        Assert.That(before, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "20000 ChannelSent(2)" }));
        Assert.That(bob.Messages, Has.Count.EqualTo(1));
    }
}
