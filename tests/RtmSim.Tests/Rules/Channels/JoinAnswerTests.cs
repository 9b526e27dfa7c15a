using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Channels;

/// <summary>Answers that come late, twice, or not at all (F-13, F-14).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class JoinAnswerTests(Face face)
{
    // A join needs 20 ms: sent on at 5,980 ms, its answer is there at 6,000 ms.
    [TestCase(5_980.0, "6000 Joined")]
    [TestCase(5_980.0001, "6000 JoinFailed(4)")]
    [Rule("F-13")]
    public void Join_AroundFiveSeconds_CountsUpToTheInstant(double flowsAtMs, string expected)
    {
        using World world = World.Start(face);
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
        using World world = World.Start(face, new SimulationOptions
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
        using World world = World.Start(face);
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
        using World world = World.Start(face);
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
}
