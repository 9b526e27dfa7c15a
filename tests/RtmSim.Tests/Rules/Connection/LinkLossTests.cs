using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Network;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Connection;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class LinkLossTests(Face face)
{
    [Test]
    [Rule("D-01")]
    public void FreshClient_IsDisconnectedAndSilent()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");

        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.Empty);
        Assert.That(alice.Logout(), Is.Zero);
    }

    [Test]
    [Rule("D-03", "S-65")]
    public void LinkLoss_AtExactly4Seconds_IsSeen()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network.Cut("alice");

        world.AdvanceMs(3_999.9999);
        Assert.That(alice.Log.Lines, Is.Empty);
        world.AdvanceMs(0.0001);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "4250 SC(4,5)" }));
    }

    [TestCase(3_900)]
    [TestCase(3_999.9999)]
    [TestCase(4_000)]
    [Rule("D-03", "S-09")]
    public void LinkLoss_RestoredByTheMark_IsInvisible(double outage)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        world.CutFor("alice", outage);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("D-03", "D-05", "S-66")]
    public void LinkLoss_JustOver4Seconds_IsSeenAndEndsALoginTimeAfterTheReturn()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        world.CutFor("alice", 4_001);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "4250 SC(4,5)", "4501 SC(3,2)" }));
    }

    [Test]
    [Rule("D-04", "D-12")]
    public void Reconnecting_WithoutALink_LastsForever()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network.Cut("alice");

        world.AdvanceMs(24 * 60 * 60 * 1_000);

        Assert.That(alice.Log.Texts, Is.EqualTo(new[] { "SC(4,5)" }));
    }

    [Test]
    [Rule("S-66", "D-02")]
    public void LinkLoss_DuringTheReturn_IsNotReportedAgain()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network.Cut("alice");
        world.AdvanceMs(5_000);
        world.Network.Restore("alice");
        world.AdvanceMs(240);

        world.CutFor("alice", 20_000);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "4250 SC(4,5)", "25740 SC(3,2)" }));
    }

    [Test]
    [Rule("S-66")]
    public void Return_WithARetryInterval_StartsAtItsMultiples()
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Client = new ClientOptions { ReconnectRetryInterval = Duration.FromSeconds(4) },
        });
        TestUser alice = world.Online("alice");

        world.CutFor("alice", 9_000);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "4250 SC(4,5)", "12500 SC(3,2)" }));
    }

    [TestCase(4_000, "16505 SC(3,2)")]
    [TestCase(4_000.0001, "20500 SC(3,2)")]
    [Rule("S-87", "S-66")]
    public void Return_LinkLostBeforeItsAnswer_EndsAfterFourSeconds(double cut, string back)
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Client = new ClientOptions { ReconnectRetryInterval = Duration.FromSeconds(4) },
        });
        TestUser alice = world.Online("alice");
        world.CutFor("alice", 9_000);
        world.AdvanceToMs(12_495);

        world.CutFor("alice", cut);
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "4250 SC(4,5)", back }));
    }

    [Test]
    [Rule("D-13")]
    public void Calls_WithoutALogin_Return102WithoutACallback()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        TestChannel lobby = alice.Channel("lobby");

        Assert.That(lobby.Join(), Is.EqualTo(102));
        Assert.That(lobby.Leave(), Is.EqualTo(102));
        Assert.That(lobby.Send("hi"), Is.EqualTo(102));
        Assert.That(lobby.GetMembers(), Is.EqualTo(102));
        Assert.That(alice.Send("bob", "hi"), Is.EqualTo(102));
        Assert.That(alice.CountMembers("lobby"), Is.EqualTo(102));
        world.AdvanceMs(20_000);
        Assert.That(alice.Log.Lines, Is.Empty);
    }

    [Test]
    [Rule("D-13", "S-73")]
    public void Calls_WhileConnecting_Return102()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        alice.Login();

        Assert.That(alice.Channel("lobby").Join(), Is.EqualTo(102));
        Assert.That(alice.Send("bob", "hi"), Is.EqualTo(102));
    }

    [Test]
    [Rule("S-73")]
    public void Calls_WhileConnectingThatAreAccepted_WaitForTheLogin()
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Client = new ClientOptions { AcceptCallsWhileConnecting = true },
        });
        TestUser alice = world.User("alice");
        alice.Login();

        Assert.That(alice.Channel("lobby").Join(), Is.Zero);
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                "0 SC(2,1)", "250 LoggedIn", "250 SC(3,2)", "270 Joined", "290 Count(1)",
            }));
    }

    [Test]
    [Rule("S-73")]
    public void Calls_AcceptedForALoginThatTimesOut_EndInTheirTimeouts()
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Client = new ClientOptions { AcceptCallsWhileConnecting = true },
        });
        TestUser alice = world.User("alice");
        world.Network.Cut("alice");
        alice.Login();
        world.AdvanceMs(8_000);

        alice.Channel("lobby").Join();
        alice.Send("bob", "hi");
        world.AdvanceMs(60_000);

        Assert.That(
            alice.Log.Lines.Skip(1),
            Is.EqualTo(new[]
            {
                "12000 LoginFailed(9)", "12000 SC(1,4)", "12000 JoinFailed(4)",
                "12000 Sent(2)",
            }));
    }

    [Test]
    [Rule("D-12")]
    public void Calls_WhileReconnecting_CompleteIfTheLinkReturnsInTime()
    {
        using World world = World.Start(face);
        TestChannel lobby = world.Members("lobby", "alice")[0];
        TestUser alice = lobby.User;
        world.Network.Cut("alice");
        world.AdvanceMs(10_000);
        alice.Log.Clear();
        long start = world.ElapsedMs;

        Assert.That(lobby.GetMembers(), Is.Zero);
        Assert.That(alice.CountMembers("lobby"), Is.Zero);
        world.AdvanceMs(1_000);
        world.Network.Restore("alice");
        world.AdvanceMs(20_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                $"{start + 1_250} SC(3,2)",
                $"{start + 1_270} Members(alice;1;0)",
                $"{start + 1_270} Counts(lobby=1;1;0)",
            }));
    }

    [TestCase(Direction.Up)]
    [TestCase(Direction.Down)]
    [Rule("S-77", "D-03")]
    public void LinkLoss_InOneDirection_IsSeenByTheClientToo(Direction direction)
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        world.Network["alice"].Cut(direction);
        world.AdvanceMs(10_000);
        world.Network.Restore("alice");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "4250 SC(4,5)", "10500 SC(3,2)" }));
    }

    [TestCase(Direction.Up, "-alice")]
    [TestCase(Direction.Down, null)]
    [Rule("S-77", "D-07")]
    public void LinkLoss_InOneDirection_CountsAtTheServiceOnlyIfNothingReachesIt(
        Direction direction, string? expected)
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();

        world.Network["alice"].Cut(direction);
        world.AdvanceMs(120_000);

        Assert.That(members[1].Log.Texts.FirstOrDefault(), Is.EqualTo(expected));
    }

    [Test]
    [Rule("S-79")]
    public void Clog_HowLongEver_LeavesTheClientConnectedAndTheCallsToTheirTimeouts()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        world.Network["alice"].Clog();
        long start = world.ElapsedMs;

        members[0].Send("hi");
        world.AdvanceMs(60_000);

        Assert.That(members[0].Log.Lines, Is.EqualTo(new[] { $"{start + 10_000} ChannelSent(2)" }));
        Assert.That(members[1].Log.Lines, Is.Empty);
        world.Network["alice"].Unclog();
        world.AdvanceMs(1_000);
        Assert.That(members[1].Log.Texts, Is.EqualTo(new[] { "#lobby alice: hi" }));
    }
}
