using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Presence;

/// <summary>What a subscriber hears after it had lost its own link.</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ReturnTests(Face face)
{
    [TestCase(20_000)]
    [TestCase(40_000)]
    [Rule("I-14", "D-15", "S-41", "S-67")]
    public void Return_SomePeersChanged_TellsThoseInOneCallbackInOrderOfSubscription(int outageMs)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser[] peers = new[] { "bob", "carol", "dave", "erin" }.Select(world.Online).ToArray();
        alice.Subscribe("erin", "dave", "carol", "bob", "frank");
        world.AdvanceToMs(10_000);
        alice.Log.Clear();

        world.CutFor("alice", outageMs);
        world.AdvanceToMs(15_000);
        peers[0].Logout();
        world.AdvanceMs(1_000);
        world.Online("frank");
        peers[1].Logout();
        world.AdvanceMs(1_000);
        peers[1].Login();
        peers[3].Logout();
        world.AdvanceToMs(10_000 + outageMs + 200);
        string[] during = [.. alice.Log.Texts];
        world.AdvanceMs(60_000);
        peers[2].Logout();
        world.AdvanceMs(1_000);

        Assert.That(during, Is.EqualTo(new[] { "SC(4,5)" }));
        Assert.That(alice.Log.Lines.Skip(1).Take(2), Is.EqualTo(new[]
        {
            $"{10_250 + outageMs} SC(3,2)",
            $"{10_250 + outageMs} Changed(erin=2,bob=2,frank=0;3)",
        }));
        Assert.That(alice.Log.Texts.Skip(3), Is.EqualTo(new[] { "Changed(dave=2;1)" }));
    }

    [TestCase(20_000)]
    [TestCase(40_000)]
    [Rule("I-14", "D-15")]
    public void Return_NothingDiffers_IsNoPresenceCallback(int outageMs)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Subscribe("bob", "alice");
        world.AdvanceToMs(10_000);
        alice.Log.Clear();

        world.CutFor("alice", outageMs);
        world.AdvanceToMs(15_000);
        bob.Logout();
        world.AdvanceMs(1_000);
        bob.Login();
        world.AdvanceMs(120_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(4,5)", "SC(3,2)" }));
    }

    // What was on its way when the connection broke was never reported, so it differs.
    [Test]
    [Rule("I-14")]
    public void Return_ChangeLostWithTheLink_IsReported()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Subscribe("bob");
        world.AdvanceToMs(10_000);
        alice.Log.Clear();

        world.CutFor("alice", 5_000);
        bob.Logout();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "14000 SC(4,5)", "15250 SC(3,2)", "15250 Changed(bob=2;1)",
        }));
    }

    [Test]
    [Rule("S-70", "I-07")]
    public void ShortLoss_OfTheSubscriber_OnlyDelaysTheChanges()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Subscribe("bob");
        world.AdvanceToMs(10_000);
        alice.Log.Clear();

        world.CutFor("alice", 3_900);
        bob.Logout();
        world.AdvanceMs(1_000);
        bob.Login();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "Changed(bob=2;1)", "Changed(bob=0;1)",
        }));
    }

    [Test]
    [Rule("S-67")]
    public void Order_AfterAReturn_IsStatePresencePeerAndChannelMessagesCountsResults()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        TestUser carol = world.Online("carol");
        alice.User.Subscribe("carol");
        world.AdvanceToMs(20_000);
        alice.Log.Clear();

        world.CutFor("alice", 10_000);
        world.AdvanceToMs(26_000);
        bob.Send("to the room");
        bob.User.Send("alice", "to you");
        bob.Leave();
        carol.Logout();
        alice.User.QueryPeers("carol");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "SC(4,5)", "SC(3,2)", "Changed(carol=2;1)", "bob: to you", "#room bob: to the room",
            "Count(1)", "Peers(carol=2;1;0)",
        }));
    }

    // The service has the subscription; its answer is lost and comes with the return.
    [Test]
    [Rule("S-41", "S-67", "I-14")]
    public void Answer_LostWithTheLink_ComesAfterTheReturnWithTheStatesOfThen()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network["alice"].Cut(RtmSim.Network.Direction.Down);

        alice.Subscribe("bob");
        world.AdvanceToMs(6_000);
        bob.Logout();
        world.AdvanceToMs(8_000);
        world.Network.Restore("alice");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "5000 SC(4,5)", "8250 SC(3,2)", "8250 Subscription(0)", "8250 Changed(bob=2;1)",
        }));
    }

    // The answer is too late: the call has timed out, yet the subscription stands (S-23).
    [Test]
    [Rule("I-10", "I-14")]
    public void Subscription_TimedOutButTaken_IsReportedAtTheReturn()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        world.Network["alice"].Cut(RtmSim.Network.Direction.Down);

        alice.Subscribe("bob");
        world.AdvanceToMs(20_000);
        world.Network.Restore("alice");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "5000 SC(4,5)", "11000 Subscription(4)", "20250 SC(3,2)", "20250 Changed(bob=0;1)",
        }));
    }
}
