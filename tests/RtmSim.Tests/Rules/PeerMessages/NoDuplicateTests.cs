using System.Linq;
using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

/// <summary>A peer message arrives once, whatever becomes of its acknowledgement (E-01).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class NoDuplicateTests(Face face)
{
    [TestCase(5_000)]
    [TestCase(20_000)]
    [Rule("E-01", "E-14")]
    public void Message_AcknowledgementLostInAnOutage_IsNotDeliveredAgain(int cutMs)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Send("bob", "1");
        world.AdvanceMs(25);

        world.CutFor("bob", cutMs);
        world.AdvanceMs(5);
        alice.Send("bob", "2");
        world.AdvanceMs(60_000);

        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    [Rule("E-01", "S-30")]
    public void Message_AcknowledgementLostAndThePeerOffline_IsNotDeliveredAgain()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Send("bob", "delivered", offline: true);
        world.AdvanceMs(25);

        world.CutFor("bob", 40_000);
        alice.Send("bob", "stored", offline: true);
        world.AdvanceMs(100_000);

        Assert.That(
            bob.Messages.Select(m => (m.GetText(), m.IsOfflineMessage())),
            Is.EqualTo(new[] { ("delivered", false), ("stored", true) }));
    }

    [TestCase(8_000)]
    [TestCase(40_000)]
    [Rule("E-01", "S-30")]
    public void Message_AcknowledgementLostAndThePeerLogsOut_IsNotDeliveredAgain(int cutMs)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Send("bob", "delivered", offline: true);
        world.AdvanceMs(25);
        world.CutFor("bob", cutMs);
        world.AdvanceToMs(6_000);

        bob.Logout();
        world.AdvanceToMs(60_000);
        bob.Login();
        world.AdvanceMs(60_000);

        Assert.That(bob.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    [Rule("E-01", "S-30")]
    public void Messages_OnlyTheWayUpIsCut_AreNotDeliveredAgain()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network["bob"].Cut(Direction.Up);
        for (int i = 0; i < 8; i++)
        {
            alice.Send("bob", $"{i}", offline: true);
            world.AdvanceMs(1_000);
        }

        world.AdvanceToMs(50_000);
        world.Network.Restore("bob");
        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(m => m.GetText()),
            Is.EqualTo(Enumerable.Range(0, 8).Select(i => $"{i}")));
    }

    [Test]
    [Rule("E-01", "E-05")]
    public void Message_OnItsWayWhenThePeerIsBanned_IsDeliveredAndNotStoredToo()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Send("bob", "hi", offline: true);
        world.AdvanceMs(15);

        world.Service.Ban("bob");
        world.AdvanceMs(1_000);
        world.Service.Unban("bob");
        bob.Logout();
        world.AdvanceMs(1_000);
        bob.Login();
        world.AdvanceMs(60_000);

        Assert.That(bob.Messages, Has.Count.EqualTo(1));
        Assert.That(bob.Messages[0].IsOfflineMessage(), Is.False);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(0)" }));
    }

    [Test]
    [Rule("S-30")]
    public void Message_WaitingWhenAnUnreachablePeerIsBanned_IsSettledByTheFlag()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("bob", 8_000);
        world.AdvanceToMs(6_000);
        alice.Send("bob", "kept", offline: true);
        alice.Send("bob", "dropped");
        world.AdvanceMs(1_000);

        world.Service.Ban("bob");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(4)", "Sent(3)" }));
        Assert.That(bob.Messages, Is.Empty);
    }
}
