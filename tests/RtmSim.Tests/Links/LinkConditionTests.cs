using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Links;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class LinkConditionTests(Face face)
{
    [Test]
    [Rule("S-15")]
    public void Latency_PerUserAndDirection_AddsUpOnTheWay()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");
        world.Network["alice"].SetLatency(Duration.FromMilliseconds(100), Direction.Up);
        world.Network["bob"].SetLatency(Duration.FromMilliseconds(30), Direction.Down);
        long start = world.ElapsedMs;

        alice.Send("bob", "hi");
        world.AdvanceMs(1_000);

        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { $"{start + 130} alice: hi" }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { $"{start + 150} Sent(0)" }));
    }

    [Test]
    [Rule("S-16")]
    public void Jitter_HoweverLarge_NeverReordersAndStaysWithinItsBound()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");
        world.Network["bob"].SetJitter(Duration.FromMilliseconds(500), Direction.Down);
        long start = world.ElapsedMs;
        string[] expected = Enumerable.Range(0, 50).Select(i => $"alice: {i}").ToArray();

        foreach (string text in expected)
        {
            alice.Send("bob", text["alice: ".Length..]);
            world.AdvanceMs(1);
        }

        world.AdvanceMs(5_000);

        Assert.That(bob.Log.Texts, Is.EqualTo(expected));
        long last = long.Parse(bob.Log.Lines[^1].Split(' ')[0]);
        Assert.That(last, Is.InRange(start + 69, start + 69 + 500));
        Assert.That(
            bob.Log.Lines.Select(line => line.Split(' ')[0]).Distinct().Count(),
            Is.GreaterThan(1));
    }

    [Test]
    [Rule("S-78")]
    public void Loss_OfTransmissions_DelaysAndLosesNothing()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");
        world.Network["alice"].SetLoss(0.5, Direction.Up);
        string[] expected = Enumerable.Range(0, 50).Select(i => $"alice: {i}").ToArray();
        long start = world.ElapsedMs;

        foreach (string text in expected)
        {
            alice.Send("bob", text["alice: ".Length..]);
        }

        world.AdvanceMs(120_000);

        Assert.That(bob.Log.Texts, Is.EqualTo(expected));
        long last = long.Parse(bob.Log.Lines[^1].Split(' ')[0]);
        Assert.That(last - start - 20, Is.GreaterThanOrEqualTo(200), "some were sent again");
    }

    [Test]
    public void Bandwidth_OfALink_MakesMessagesQueue()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");
        world.Network["alice"].SetBandwidth(10_000, Direction.Up);
        long start = world.ElapsedMs;
        string text = new('x', 10_000 - 64);

        alice.Send("bob", text);
        alice.Send("bob", text);
        world.AdvanceMs(10_000);

        Assert.That(
            bob.Log.Lines.Select(line => long.Parse(line.Split(' ')[0]) - start),
            Is.EqualTo(new long[] { 1_020, 2_020 }));
    }

    [Test]
    [Rule("S-70")]
    public void ShortLoss_BothWays_DelaysTrafficAndKeepsItsOrder()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");
        long start = world.ElapsedMs;
        alice.Send("bob", "one");
        world.AdvanceMs(5);

        world.CutFor("alice", 2_000);
        alice.Send("bob", "two");
        world.AdvanceMs(10_000);

        Assert.That(
            bob.Log.Lines,
            Is.EqualTo(new[] { $"{start + 2_025} alice: one", $"{start + 2_025} alice: two" }));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "Sent(0)", "Sent(0)" }));
    }

    [Test]
    public void Conditions_OfOneClient_LeaveTheUsersOtherClientsAlone()
    {
        using World world = World.Start(face);
        TestUser phone = world.Online("alice");
        TestUser other = world.Online("bob");

        phone.Link.Cut();
        world.AdvanceMs(5_000);

        Assert.That(phone.Log.Texts, Is.EqualTo(new[] { "SC(4,5)" }));
        Assert.That(other.Log.Lines, Is.Empty);
        Assert.That(
            world.Trace.Last(traced => traced.Name == "network.cut").Client,
            Is.EqualTo("alice"));
    }

    [Test]
    public void Conditions_SetBeforeTheUserExists_HoldWhenItLogsIn()
    {
        using World world = World.Start(face);
        world.Network["alice"].SetLatency(Duration.FromMilliseconds(110));

        TestUser alice = world.User("alice");
        alice.Login();
        world.AdvanceMs(10_000);

        Assert.That(alice.Log.Lines[1], Is.EqualTo("450 LoggedIn"));
    }

    [TestCase(-0.1)]
    [TestCase(1.0)]
    [TestCase(double.NaN)]
    public void Loss_ThatIsNoChance_IsRefused(double loss)
    {
        using World world = World.Start(face);

        Assert.That(
            () => world.Network["alice"].SetLoss(loss),
            Throws.ArgumentException.With.Message.Contains("chance"));
    }
}
