using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.PeerMessages;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class TimeoutTests(Face face)
{
    // The message and its acknowledgement need 40 ms in all: sent on at 10,960 ms, the result is
    // there at 11,000 ms, exactly 10 s after the call.
    [TestCase(10_959.0, "Sent(0)", 10_999)]
    [TestCase(10_960.0, "Sent(0)", 11_000)]
    [TestCase(10_960.0001, "Sent(2)", 11_000)]
    [TestCase(10_961.0, "Sent(2)", 11_000)]
    [Rule("E-12")]
    public void Result_AroundTenSeconds_CountsUpToTheInstant(
        double flowsAtMs, string expected, long atMs)
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network["alice"].Clog();

        alice.Send("bob", "hi");
        world.AdvanceToMs(flowsAtMs);
        world.Network["alice"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { $"{atMs} {expected}" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "alice: hi" }));
    }

    [Test]
    [Rule("E-12")]
    public void Result_NeverComing_IsTimeoutAtTenSecondsAndNotBefore()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network["bob"].Clog();

        alice.Send("bob", "hi");
        world.AdvanceToMs(10_999.9999);
        int before = alice.Log.Texts.Count;
        world.AdvanceToMs(11_000);

        Assert.That(before, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "11000 Sent(2)" }));
        Assert.That(bob.Messages, Is.Empty);
    }

    [Test]
    [Rule("E-12", "S-30")]
    public void LateAnswer_AfterTheTimeout_IsDroppedThoughTheMessageArrives()
    {
        using World world = World.Start(face);
        (TestUser alice, TestUser bob) = world.Pair();
        world.Network["bob"].Clog();
        alice.Send("bob", "hi");
        world.AdvanceToMs(20_000);

        world.Network["bob"].Unclog();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(2)" }));
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "20010 alice: hi" }));
    }

    [Test]
    [Rule("E-15", "S-22")]
    public void Send_UnansweredAtLogout_IsCalledBackAsFailure()
    {
        using World world = World.Start(face);
        (TestUser alice, _) = world.Pair();
        world.Network["bob"].Clog();

        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);
        alice.Logout();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "2500 Sent(1)", "2500 LoggedOut(0)", "2500 SC(1,6)",
        }));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("a/b")]
    [TestCase("12345678901234567890123456789012345678901234567890123456789012345")]
    [Rule("A-08")]
    public void Send_InvalidPeer_ReturnsTheCodeAlone(string peerId)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int code = alice.Send(peerId, "hi");
        world.AdvanceMs(60_000);

        Assert.That(code, Is.EqualTo(6));
        Assert.That(alice.Log.Texts, Is.Empty);
    }

    [Test]
    [Rule("E-15")]
    public void Send_NotLoggedIn_ReturnsTheCodeAlone()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");

        int before = alice.Send("bob", "hi");
        alice.Login();
        int connecting = alice.Send("bob", "hi");
        world.AdvanceMs(1_000);
        alice.Logout();
        int leaving = alice.Send("bob", "hi");
        world.AdvanceMs(1_000);
        int after = alice.Send("bob", "hi");
        world.AdvanceMs(60_000);

        Assert.That(
            new[] { before, connecting, leaving, after }, Is.All.EqualTo(102));
        Assert.That(alice.Log.Texts, Has.None.StartsWith("Sent"));
    }
}
