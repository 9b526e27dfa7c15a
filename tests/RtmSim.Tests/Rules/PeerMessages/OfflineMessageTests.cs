using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

public sealed class OfflineMessageTests
{
    private const double WeekMs = 7 * 24 * 3_600_000.0;

    [Test]
    [Rule("E-02")]
    public void Send_PeerOfflineWithoutFlag_IsUnreachableAndNothingIsStored()
    {
        using World world = World.Start();
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
        using World world = World.Start();
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
        using World world = World.Start();
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
            "SC(2,1)", "OnLoginSuccess", "SC(3,2)", "alice: 1", "alice: 2", "alice: 3",
        }));
        Assert.That(bob.Messages.Select(message => message.IsOfflineMessage()), Is.All.True);
    }

    [Test]
    [Rule("S-34")]
    public void StoredMessage_Delivered_IsGoneAndTheSenderHearsNoMore()
    {
        using World world = World.Start();
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
        using World world = World.Start();
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
        using World world = World.Start();
        (TestUser alice, _) = world.Pair();
        long storedMs = world.Simulation.Now.ToUnixTimeMilliseconds() + 10;
        alice.Send("carol", "hi", offline: true);
        world.AdvanceMs(3_600_000);

        TestUser carol = world.Online("carol");

        Assert.That(carol.Messages[0].GetServerReceiveTs(), Is.EqualTo(storedMs));
    }

    [TestCase(200, 0)]
    [TestCase(201, 1)]
    [TestCase(203, 3)]
    [Rule("E-06")]
    public void Store_MoreThan200ForAReceiver_DropsTheOldest(int sent, int firstKept)
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        for (int i = 0; i < sent; i++)
        {
            world.AdvanceMs(i % 100 == 0 ? 3_000 : 0);
            alice.Send("bob", $"{i}", offline: true);
        }

        world.AdvanceMs(1_000);

        TestUser bob = world.Online("bob");

        Assert.That(alice.Log.Texts, Is.All.EqualTo("Sent(4)"));
        Assert.That(
            bob.Messages.Select(message => message.GetText()),
            Is.EqualTo(Enumerable.Range(firstKept, 200).Select(i => $"{i}")));
    }

    [Test]
    [Rule("E-06")]
    public void Store_LimitReached_OtherReceiversKeepTheirs()
    {
        using World world = World.Start(new ServiceOptions { OfflineMessagesKept = 2 });
        TestUser alice = world.Online("alice");
        foreach (string text in new[] { "1", "2", "3" })
        {
            alice.Send("bob", text, offline: true);
        }

        alice.Send("carol", "4", offline: true);
        world.AdvanceMs(1_000);

        TestUser bob = world.Online("bob");
        TestUser carol = world.Online("carol");

        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { "2", "3" }));
        Assert.That(carol.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { "4" }));
    }

    // Stored at 1010 ms; a login is taken 240 ms after its call.
    [TestCase(-1, 1)]
    [TestCase(0, 0)]
    [TestCase(1, 0)]
    [Rule("E-07")]
    public void StoredMessage_SevenDaysOld_HasExpired(int msFromExpiry, int delivered)
    {
        using World world = World.Start();
        (TestUser alice, _) = world.Pair();
        alice.Send("carol", "hi", offline: true);

        world.AdvanceToMs(1_010 + WeekMs - 240 + msFromExpiry);
        TestUser carol = world.Online("carol");

        Assert.That(carol.Messages, Has.Count.EqualTo(delivered));
    }

    [Test]
    [Rule("E-07")]
    public void StoredMessages_OneExpired_TheYoungerComes()
    {
        using World world = World.Start(new ServiceOptions
        {
            OfflineMessageLifetime = Duration.FromMinutes(1),
        });
        TestUser alice = world.Online("alice");
        alice.Send("bob", "old", offline: true);
        world.AdvanceMs(30_000);
        alice.Send("bob", "young", offline: true);
        world.AdvanceMs(40_000);

        TestUser bob = world.Online("bob");

        Assert.That(bob.Log.Texts, Is.Empty);
        Assert.That(bob.Messages.Select(m => m.GetText()), Is.EqualTo(new[] { "young" }));
    }

    [Test]
    [Rule("E-03")]
    public void Send_ServiceWithoutOfflineMessaging_IgnoresTheFlag()
    {
        using World world = World.Start(new ServiceOptions { OfflineMessaging = false });
        TestUser alice = world.Online("alice");

        alice.Send("bob", "hi", offline: true);
        world.AdvanceMs(1_000);
        TestUser bob = world.Online("bob");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(3)" }));
        Assert.That(bob.Messages, Is.Empty);
    }

    [Test]
    [Rule("E-03")]
    public void StoredMessages_OfAnotherProject_StayThere()
    {
        using World world = World.Start();
        TestUser alice = world.Online("alice");
        alice.Send("bob", "hi", offline: true);
        world.AdvanceMs(1_000);

        TestUser stranger = world.User("bob", "another-project-another-project-");
        stranger.Login();
        world.AdvanceMs(1_000);
        TestUser bob = world.Online("bob");

        Assert.That(stranger.Messages, Is.Empty);
        Assert.That(bob.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    [Rule("S-34", "E-05")]
    public void StoredMessages_LinkLostWhileTheyArrive_TheRestComesAfterTheReturn()
    {
        using World world = World.Start();
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
