using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Presence;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class QueryTests(Face face)
{
    [Test]
    [Rule("I-01", "I-05", "S-40", "S-15")]
    public void Query_OnlineGoneAndUnknownUsers_AnswersForEachInTheOrderAsked()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        TestUser carol = world.Online("carol");
        carol.Logout();
        world.AdvanceToMs(5_000);

        int code = alice.QueryPeers("dave", "carol", "bob", "alice", "bob");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "5020 Peers(dave=2,carol=2,bob=0,alice=0,bob=0;5;0)" }));
    }

    // Bob's link is cut at 1 s, so his marks are at 7 s and 31 s; a query takes 10 ms to arrive.
    [TestCase(6_989.9999, 0)]
    [TestCase(6_995, 0)]
    [TestCase(30_989.9999, 0)]
    [TestCase(30_990.0001, 2)]
    [Rule("I-02", "I-05", "S-40")]
    public void Query_PeerWithoutALink_IsOnlineUntilItsThirtySecondMark(double atMs, int state)
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        world.Network.Cut("bob");
        world.AdvanceToMs(atMs);

        alice.QueryPeers("bob");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { $"Peers(bob={state};1;0)" }));
    }

    [TestCase(0, 2)]
    [TestCase(1, 0)]
    [TestCase(256, 0)]
    [TestCase(257, 2)]
    [Rule("I-03", "I-04", "S-40")]
    public void Query_NumberOfUsers_IsOneToTwoHundredFiftySix(int users, int code)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int returned = alice.QueryPeers(Enumerable.Repeat("bob", users).ToArray());
        world.AdvanceMs(60_000);

        Assert.That(returned, Is.EqualTo(code));
        Assert.That(
            alice.Log.Texts.Count(text => text.EndsWith($";{users};0)")),
            Is.EqualTo(code == 0 ? 1 : 0));
        Assert.That(alice.Log.Texts, Has.Count.EqualTo(code == 0 ? 1 : 0));
    }

    // Bob is online for another project only.
    [Test]
    [Rule("I-05", "B-02")]
    public void Query_UserOfAnotherProject_IsOffline()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.User("bob", "another0another0another0another0").Login();
        world.AdvanceMs(1_000);

        alice.QueryPeers("bob");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Peers(bob=2;1;0)" }));
    }
}
