using System.Linq;
using NUnit.Framework;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class OfflineMessageTests(Face face)
{
    [Test]
    [Rule("E-02")]
    public void Send_PeerOfflineWithoutFlag_IsUnreachableAndNothingIsStored()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int code = alice.Send("bob", "hi");
        world.AdvanceMs(1_000);
        TestUser bob = world.Online("bob");
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(3)" }));
        Assert.That(bob.Messages, Is.Empty);
    }

    [Test]
    [Rule("E-02")]
    public void Send_PeerLoggedOut_IsUnreachable()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        bob.Logout();
        world.AdvanceMs(1_000);

        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(3)" }));
        Assert.That(bob.Messages, Is.Empty);
    }

    [Test]
    [Rule("E-03", "E-04", "E-05", "S-34")]
    public void Send_PeerNeverSeenWithFlag_IsCachedAndDeliveredAfterItsLogin()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        alice.Send("bob", "1", offline: true);
        alice.Send("bob", "2", offline: true);
        alice.Send("bob", "3", offline: true);
        world.AdvanceToMs(10_000);
        string[] results = alice.Log.Texts.ToArray();

        TestUser bob = world.User("bob");
        bob.Login();
        world.AdvanceMs(60_000);

        Assert.That(results, Is.EqualTo(new[] { "Sent(4)", "Sent(4)", "Sent(4)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[]
        {
            "SC(2,1)", "LoggedIn", "SC(3,2)", "alice: 1", "alice: 2", "alice: 3",
        }));
        Assert.That(bob.Messages.Select(message => message.IsOfflineMessage()), Is.All.True);
    }

    [Test]
    [Rule("S-34")]
    public void StoredMessage_Delivered_IsGoneAndTheSenderHearsNoMore()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        alice.Send("bob", "hi", offline: true);
        world.AdvanceMs(1_000);
        TestUser bob = world.Online("bob");
        world.AdvanceMs(1_000);
        bob.Logout();
        world.AdvanceMs(1_000);

        bob.Login();
        world.AdvanceMs(60_000);

        Assert.That(bob.Messages, Has.Count.EqualTo(1));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(4)" }));
    }

    [Test]
    [Rule("E-04")]
    public void StoredMessages_FromSeveralSenders_ComeOldestFirst()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        alice.Send("carol", "1", offline: true);
        world.AdvanceMs(1);
        bob.Send("carol", "2", offline: true);
        world.AdvanceMs(1);
        alice.Send("carol", "3", offline: true);
        world.AdvanceMs(1_000);

        TestUser carol = world.User("carol");
        carol.Login();
        world.AdvanceMs(1_000);

        Assert.That(
            carol.Log.Texts.Skip(3), Is.EqualTo(new[] { "alice: 1", "bob: 2", "alice: 3" }));
    }

    [Test]
    [Rule("E-08")]
    public void StoredMessage_DeliveredLater_CarriesTheTimeOfStoring()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        long storedMs = world.Simulation.Now.ToUnixTimeMilliseconds() + 10;
        alice.Send("carol", "hi", offline: true);
        world.AdvanceMs(3_600_000);

        TestUser carol = world.Online("carol");

        Assert.That(carol.Messages[0].GetServerReceiveTs(), Is.EqualTo(storedMs));
    }

    [Test]
    [Rule("E-03")]
    public void Send_ServiceWithoutOfflineMessaging_IgnoresTheFlag()
    {
        using World world = World.Start(face, new ServiceOptions { OfflineMessaging = false });
        TestUser alice = world.Online("alice");

        alice.Send("bob", "hi", offline: true);
        world.AdvanceMs(1_000);
        TestUser bob = world.Online("bob");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(3)" }));
        Assert.That(bob.Messages, Is.Empty);
    }

    [Test]
    [Rule("S-34", "E-05")]
    public void StoredMessages_LinkLostWhileTheyArrive_TheRestComesAfterTheReturn()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        foreach (string text in new[] { "1", "2", "3" })
        {
            alice.Send("bob", text + new string('.', 500), offline: true);
        }

        world.AdvanceMs(1_000);
        TestUser bob = world.User("bob");
        bob.Login();
        world.AdvanceMs(235);
        world.Network["bob"].SetBandwidth(1_000, Network.Direction.Down);
        world.AdvanceMs(900);
        int arrivedBefore = bob.Messages.Count;

        world.CutFor("bob", 10_000);
        world.AdvanceMs(60_000);

        Assert.That(arrivedBefore, Is.EqualTo(1));
        Assert.That(
            bob.Messages.Select(message => message.GetText().TrimEnd('.')),
            Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(bob.Messages.Select(message => message.IsOfflineMessage()), Is.All.True);
    }
}
