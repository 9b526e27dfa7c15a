using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.ChannelMessages;

/// <summary>Channel messages missed in an outage (G-10, S-68).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ReplayTests(Face face)
{
    [TestCase(31, 0)]
    [TestCase(32, 0)]
    [TestCase(33, 1)]
    [TestCase(40, 8)]
    [Rule("G-10", "S-68")]
    public void Missed_MoreThanThirtyTwo_TheNewestComeOldestFirst(int sent, int firstKept)
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", 10_000);
        world.AdvanceToMs(15_000);

        for (int i = 0; i < sent; i++)
        {
            alice.Send($"{i}");
        }

        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(message => message.GetText()),
            Is.EqualTo(Enumerable.Range(firstKept, sent - firstKept).Select(i => $"{i}")));
        Assert.That(bob.Messages.Select(message => message.IsOfflineMessage()), Is.All.False);
        Assert.That(bob.Log.Lines.Skip(1).Take(2), Is.EqualTo(new[]
        {
            "20250 SC(3,2)", $"20250 #room alice: {firstKept}",
        }));
    }

    // Bob is back in state CONNECTED at 45,250 ms; a message is at the service 10 ms after its
    // call, and the service's times are whole milliseconds.
    [TestCase(15_239, false)]
    [TestCase(15_240, true)]
    [TestCase(15_241, true)]
    [Rule("G-10", "S-68")]
    public void Missed_ThirtySecondsBeforeTheReturn_IsTheOldestKept(double sentMs, bool kept)
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", 35_000);
        world.AdvanceToMs(sentMs);
        alice.Send("boundary");
        world.AdvanceToMs(30_000);
        alice.Send("young");
        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(message => message.GetText()),
            Is.EqualTo(kept ? new[] { "boundary", "young" } : new[] { "young" }));
    }

    [Test]
    [Rule("S-68", "S-69")]
    public void Missed_WhileNoMemberAtTheServer_ComeToo()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", 100_000);
        world.AdvanceToMs(60_000);
        alice.Send("too old");
        world.AdvanceToMs(90_000);
        alice.Send("while he is no member");

        world.AdvanceMs(60_000);

        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo("while he is no member"));
    }

    [Test]
    [Rule("S-68", "G-01")]
    public void Missed_OnesOwn_AreNeitherDeliveredNorCounted()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        for (int i = 0; i < 20; i++)
        {
            bob.Send("own");
        }

        world.AdvanceMs(15);
        world.CutFor("bob", 8_000);
        world.AdvanceToMs(15_000);
        for (int i = 0; i < 32; i++)
        {
            alice.Send($"{i}");
        }

        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(message => message.GetText()),
            Is.EqualTo(Enumerable.Range(0, 32).Select(i => $"{i}")));
        Assert.That(bob.Log.Count("ChannelSent(0)"), Is.EqualTo(20));
    }

    [Test]
    [Rule("G-10")]
    public void Messages_AroundTheOutage_ComeOnceEach()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.Simulation.After(Duration.FromMilliseconds(203), () => world.CutFor("bob", 4_513));

        for (int i = 0; i < 60; i++)
        {
            alice.Send($"{i}");
            world.AdvanceMs(101);
        }

        world.AdvanceMs(60_000);

        string[] texts = bob.Messages.Select(message => message.GetText()).ToArray();
        Assert.That(texts, Is.EqualTo(texts.Distinct()));
        Assert.That(
            texts.Select(int.Parse), Is.Ordered.Ascending.And.Contains(0).And.Contains(59));

        // Two before the cut, 32 of the 47 missed, and eleven after the return.
        Assert.That(texts, Has.Length.EqualTo(2 + 32 + 11));
    }

    [Test]
    [Rule("S-68")]
    public void Missed_InSeveralChannels_ThirtyTwoOfEach()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");
        foreach (TestUser user in new[] { alice, bob })
        {
            user.Channel("one").Join();
            user.Channel("two").Join();
        }

        world.AdvanceToMs(10_000);
        world.CutFor("bob", 10_000);
        world.AdvanceToMs(15_000);

        for (int i = 0; i < 40; i++)
        {
            alice.Channel("one").Send($"{i}");
            alice.Channel("two").Send($"{i}");
        }

        world.AdvanceMs(60_000);

        Assert.That(bob.Channel("one").Messages, Has.Count.EqualTo(32));
        Assert.That(bob.Channel("two").Messages, Has.Count.EqualTo(32));
    }

    [TestCase(2, 2)]
    [TestCase(0, 0)]
    [TestCase(100, 40)]
    [Rule("S-68")]
    public void Missed_OtherNumberChosen_HoldsInPlaceOfThirtyTwo(int max, int delivered)
    {
        using World world = World.Start(face, new ClientOptions { ReplayMax = max });
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", 10_000);
        world.AdvanceToMs(15_000);
        for (int i = 0; i < 40; i++)
        {
            alice.Send($"{i}");
        }

        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(message => message.GetText()),
            Is.EqualTo(Enumerable.Range(40 - delivered, delivered).Select(i => $"{i}")));
    }

    // Bob is back at 70,250 ms.
    [TestCase(5, 65_239, false)]
    [TestCase(5, 65_240, true)]
    [TestCase(50, 20_239, false)]
    [TestCase(50, 20_240, true)]
    [Rule("S-68")]
    public void Missed_OtherWindowChosen_HoldsInPlaceOfThirtySeconds(
        int windowSeconds, double sentMs, bool kept)
    {
        using World world = World.Start(
            face, new ClientOptions { ReplayWindow = Duration.FromSeconds(windowSeconds) });
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", 60_000);
        world.AdvanceToMs(sentMs);
        alice.Send("boundary");
        world.AdvanceToMs(68_000);
        alice.Send("young");

        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(message => message.GetText()),
            Is.EqualTo(kept ? new[] { "boundary", "young" } : new[] { "young" }));
    }

    [Test]
    [Rule("S-68", "G-14")]
    public void Missed_BeforeALeaveWhileReconnecting_AreNotReplayedIntoTheNextJoin()
    {
        using World world = World.Start(face);
        (TestChannel alice, TestChannel bob) = world.RoomOfTwo();
        world.CutFor("bob", 8_000);
        world.AdvanceToMs(15_000);
        alice.Send("missed");
        world.AdvanceToMs(16_000);

        bob.Leave();
        bob.Join();
        world.AdvanceMs(60_000);

        Assert.That(bob.Messages, Is.Empty);
    }
}
