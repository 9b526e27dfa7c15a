using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

/// <summary>The flags of a send and to whom it may go (E-05, E-22, E-24, S-06, S-32).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class OptionTests(Face face)
{
    [TestCase(true)]
    [TestCase(false)]
    [Rule("E-05")]
    public void Message_PeerOnline_IsNoOfflineMessageWhateverTheFlag(bool offlineFlag)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Send("bob", "hi", offlineFlag);
        world.AdvanceMs(1_000);

        Assert.That(bob.Messages[0].IsOfflineMessage(), Is.False);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(0)" }));
    }

    [Test]
    [Rule("S-32")]
    public void Send_ToOneself_IsDeliveredLikeAnyOther()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();

        int code = alice.Send("alice", "note");
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(
            alice.Log.Lines, Is.EqualTo(new[] { "1020 alice: note", "1040 Sent(0)" }));
    }

    [Test]
    [Rule("S-32")]
    public void Send_ToOneselfNotAllowed_IsRefusedAsAnInvalidPeer()
    {
        using World world = World.Start(
            face, new Client.ClientOptions { AllowSelfMessage = false });
        (TestUser alice, TestUser bob) = world.Pair();

        int toSelf = alice.Send("alice", "note");
        int toOther = alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That((toSelf, toOther), Is.EqualTo((6, 0)));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(0)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice: hi" }));
    }

    [Test]
    [Rule("S-06")]
    public void Send_IdThatDiffersInCaseOrSpace_IsAnotherUser()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        TestUser upper = world.Online("Bob");
        TestUser spaced = world.Online("bob ");

        alice.Send("Bob", "upper");
        alice.Send("bob ", "spaced");
        alice.Send(" bob", "nobody");
        world.AdvanceMs(1_000);

        Assert.That(bob.Log.Texts, Is.Empty);
        Assert.That(upper.Log.Texts, Is.EqualTo(new[] { "alice: upper" }));
        Assert.That(spaced.Log.Texts, Is.EqualTo(new[] { "alice: spaced" }));
        Assert.That(alice.Log.Count("Sent(3)"), Is.EqualTo(1));
    }

    [Test]
    [Rule("E-24", "E-02")]
    public void Send_OverloadWithoutOptions_StoresNothing()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int code = alice.SendPlain("bob", "hi");
        world.AdvanceMs(1_000);
        TestUser bob = world.Online("bob");
        world.AdvanceMs(1_000);

        Assert.That(code, Is.Zero);
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(3)" }));
        Assert.That(bob.Messages, Is.Empty);
    }

    [Test]
    [Rule("E-24")]
    public void Send_OverloadWithoutOptions_ReachesAnOnlinePeer()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        alice.SendPlain("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(0)" }));
        Assert.That(bob.Messages[0].IsOfflineMessage(), Is.False);
    }

    [TestCase(true)]
    [TestCase(false)]
    [Rule("E-22")]
    public void Send_HistoricalFlag_ChangesNothing(bool flag)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();

        alice.Send("bob", alice.CreateMessage("to bob"), historical: flag);
        alice.Send("carol", alice.CreateMessage("to carol"), historical: flag);
        world.AdvanceMs(1_000);
        TestUser carol = world.Online("carol");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "1020 Sent(3)", "1040 Sent(0)" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "1020 alice: to bob" }));
        Assert.That(carol.Messages, Is.Empty);
    }
}
