using System.Linq;
using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

/// <summary>A peer whose link is down and who is not offline yet (S-30).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class GraceTests(Face face)
{
    [Test]
    [Rule("S-70", "S-30")]
    public void Send_PeersLinkDownBriefly_ArrivesWhenItIsBack()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("bob", 3_000);

        alice.Send("bob", "1");
        world.AdvanceMs(500);
        alice.Send("bob", "2");
        world.AdvanceMs(60_000);

        Assert.That(
            bob.Log.Lines, Is.EqualTo(new[] { "4010 alice: 1", "4010 alice: 2" }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "4030 Sent(0)", "4030 Sent(0)" }));
    }

    [Test]
    [Rule("E-14", "S-30", "S-67")]
    public void Send_PeerReconnects_ArrivesOnceAfterItsReturn()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("bob", 8_000);

        alice.Send("bob", "1");
        world.AdvanceMs(6_000);
        alice.Send("bob", "2", offline: true);
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "5000 SC(4,5)", "9250 SC(3,2)", "9250 alice: 1", "9250 alice: 2",
        }));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(0)", "Sent(0)" }));
        Assert.That(bob.Messages.Select(m => m.IsOfflineMessage()), Is.All.False);
    }

    [Test]
    [Rule("S-30")]
    public void Send_SendersTenSecondsEndFirst_TimesOutAndStillArrives()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("bob", 20_000);

        alice.Send("bob", "hi");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "11000 Sent(2)" }));
        Assert.That(bob.Log.Lines, Does.Contain("21250 alice: hi"));
        Assert.That(bob.Messages.Single().IsOfflineMessage(), Is.False);
    }

    [TestCase(false, "Sent(3)")]
    [TestCase(true, "Sent(4)")]
    [Rule("S-30", "E-08")]
    public void Send_PeerGoesOffline_IsSettledByTheFlag(bool offlineFlag, string result)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network.Cut("bob");
        world.AdvanceToMs(25_000);
        long sentMs = world.Simulation.Now.ToUnixTimeMilliseconds();

        alice.Send("bob", "hi", offlineFlag);
        world.AdvanceToMs(40_000);
        world.Network.Restore("bob");
        world.AdvanceMs(60_000);

        // Bob was cut at 1 s, so the service gives him up at 31 s.
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { $"31010 {result}" }));
        Assert.That(
            bob.Messages.Select(m => (m.IsOfflineMessage(), m.GetServerReceiveTs())),
            Is.EqualTo(offlineFlag ? new[] { (true, sentMs + 10) } : new (bool, long)[0]));
    }

    [Test]
    [Rule("S-30")]
    public void Send_TimedOutWithFlagAndPeerGoesOffline_IsStoredAllTheSame()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network.Cut("bob");
        alice.Send("bob", "kept", offline: true);
        alice.Send("bob", "dropped");
        world.AdvanceToMs(100_000);
        string[] results = alice.Log.Lines.ToArray();

        world.Network.Restore("bob");
        world.AdvanceMs(60_000);

        Assert.That(results, Is.EqualTo(new[] { "11000 Sent(2)", "11000 Sent(2)" }));
        Assert.That(alice.Log.Lines, Is.EqualTo(results));
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo("kept"));
        Assert.That(bob.Messages.Single().IsOfflineMessage(), Is.True);
    }

    [TestCase(29_999.9999, false)]
    [TestCase(30_000.0, false)]
    [TestCase(30_000.0001, true)]
    [Rule("S-30", "S-09")]
    public void Peer_BackAtThirtySeconds_WasNeverOffline(double cutForMs, bool wasOffline)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("bob", cutForMs);
        world.AdvanceToMs(25_000);

        alice.Send("bob", "hi", offline: true);
        world.AdvanceMs(60_000);

        Assert.That(bob.Messages.Single().IsOfflineMessage(), Is.EqualTo(wasOffline));
        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { wasOffline ? "Sent(4)" : "Sent(0)" }));
    }

    [Test]
    [Rule("S-30")]
    public void Message_WaitingWhenThePeerLogsOut_IsSettledByTheFlag()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network.Cut("bob");
        world.AdvanceToMs(6_000);
        alice.Send("bob", "kept", offline: true);
        alice.Send("bob", "dropped");
        world.AdvanceToMs(7_000);

        bob.Logout();
        world.AdvanceToMs(8_000);
        world.Network.Restore("bob");
        world.AdvanceToMs(20_000);
        bob.Log.Clear();
        bob.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(4)", "Sent(3)" }));
        Assert.That(bob.Messages.Single().GetText(), Is.EqualTo("kept"));
        Assert.That(bob.Messages.Single().IsOfflineMessage(), Is.True);
    }

    [Test]
    [Rule("S-30", "E-03", "E-04")]
    public void Message_ThatFoundItsReceiverLoggedOut_IsStoredIfTheFlagSaysSo()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("bob", 3_000);
        alice.Send("bob", "kept", offline: true);
        alice.Send("bob", "dropped");
        world.AdvanceMs(500);

        bob.Logout();
        world.AdvanceToMs(20_000);
        alice.Send("bob", "later", offline: true);
        world.AdvanceMs(1_000);
        bob.Login();
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(2)", "Sent(2)", "Sent(4)" }));
        Assert.That(
            bob.Messages.Select(m => (m.GetText(), m.IsOfflineMessage())),
            Is.EqualTo(new[] { ("kept", true), ("later", true) }));
    }

    [Test]
    [Rule("E-14")]
    public void Messages_InAReconnection_AllComeWithoutNumberLimit()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("bob", 20_000);
        for (int i = 0; i < 300; i++)
        {
            alice.Send("bob", $"{i}");
            world.AdvanceMs(50);
        }

        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(m => m.GetText()),
            Is.EqualTo(Enumerable.Range(0, 300).Select(i => $"{i}")));
    }

    [Test]
    [Rule("E-14", "E-01")]
    public void Messages_LinkLostAgainAndAgain_ComeOnceInOrder()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        for (int i = 0; i < 60; i++)
        {
            if (i % 12 == 0)
            {
                world.CutFor("bob", 5_100);
            }

            alice.Send("bob", $"{i}");
            world.AdvanceMs(497);
        }

        world.AdvanceMs(60_000);

        Assert.That(
            bob.Messages.Select(m => m.GetText()),
            Is.EqualTo(Enumerable.Range(0, 60).Select(i => $"{i}")));
        Assert.That(alice.Log.Texts, Is.EqualTo(Enumerable.Repeat("Sent(0)", 60)));
    }

    [Test]
    [Rule("E-14", "S-67")]
    public void Messages_LinkLostDuringTheReturn_ComeOnceAfterTheStateIsConnected()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.CutFor("bob", 6_000);
        world.AdvanceToMs(2_000);
        alice.Send("bob", "1");
        bob.Send("alice", "from bob");
        world.AdvanceToMs(7_245);

        world.CutFor("bob", 500);
        world.AdvanceMs(100);
        alice.Send("bob", "2");
        world.AdvanceMs(60_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[]
        {
            "5000 SC(4,5)", "7995 SC(3,2)", "7995 alice: 1", "7995 alice: 2", "8035 Sent(0)",
        }));
    }
}
