using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Service;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

/// <summary>How many stored messages are kept, and for how long (E-06, E-07).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class OfflineStoreTests(Face face)
{
    private const double WeekMs = 7 * 24 * 3_600_000.0;

    [TestCase(200, 0)]
    [TestCase(201, 1)]
    [TestCase(203, 3)]
    [Rule("E-06")]
    public void Store_MoreThan200ForAReceiver_DropsTheOldest(int sent, int firstKept)
    {
        using World world = World.Start(face);
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
        using World world = World.Start(face, new ServiceOptions { OfflineMessagesKept = 2 });
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
        using World world = World.Start(face);
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
        using World world = World.Start(face, new ServiceOptions
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
    public void StoredMessages_OfAnotherProject_StayThere()
    {
        using World world = World.Start(face);
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
}
