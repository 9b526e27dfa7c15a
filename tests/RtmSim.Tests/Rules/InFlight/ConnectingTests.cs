using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.InFlight;

/// <summary>Calls during a login (S-73).</summary>
[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ConnectingTests(Face face)
{
    private static readonly ClientOptions Accepting = new() { AcceptCallsWhileConnecting = true };

    [Test]
    [Rule("S-73", "D-13")]
    public void Calls_WhileConnecting_AreRefusedByDefault()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        TestChannel room = alice.Channel("room");
        alice.Login();

        int[] codes =
        {
            alice.Send("bob", "hi"), alice.CountMembers("room"), room.Join(), room.Leave(),
            room.Send("hi"), room.GetMembers(),
        };
        world.AdvanceMs(60_000);

        Assert.That(codes, Is.All.EqualTo(102));
        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "SC(2,1)", "LoggedIn", "SC(3,2)" }));
    }

    [Test]
    [Rule("S-73")]
    public void Calls_WhileConnectingAccepted_GoOutInOrderAfterTheLogin()
    {
        using World world = World.Start(face, Accepting);
        TestUser bob = world.Online("bob");
        TestUser alice = world.User("alice");
        world.AdvanceToMs(1_000);
        alice.Login();

        int[] codes =
        {
            alice.Send("bob", "1"), alice.Channel("room").Join(), alice.CountMembers("room"),
            alice.Send("bob", "2"),
        };
        world.AdvanceMs(60_000);

        Assert.That(codes, Is.All.Zero);
        Assert.That(bob.Log.Lines, Is.EqualTo(new[] { "1270 alice: 1", "1270 alice: 2" }));
        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "1000 SC(2,1)", "1250 LoggedIn", "1250 SC(3,2)", "1270 Joined",
            "1270 Counts(room=1;1;0)", "1290 Count(1)", "1290 Sent(0)", "1290 Sent(0)",
        }));
    }

    [Test]
    [Rule("S-73")]
    public void Calls_WhileConnectingAccepted_KeepTheirOwnTimeouts()
    {
        using World world = World.Start(face, Accepting);
        TestUser alice = world.User("alice");
        world.CutFor("alice", 11_000);
        alice.Login();

        alice.Send("bob", "hi");
        alice.CountMembers("room");
        alice.Channel("room").Join();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "0 SC(2,1)", "5000 Counts(;0;4)", "5000 JoinFailed(4)", "10000 Sent(2)",
            "11250 LoggedIn", "11250 SC(3,2)",
        }));
    }

    [Test]
    [Rule("S-73")]
    public void Calls_WhileConnectingAcceptedAndTheLoginTimesOut_TimeOutAfterTheState()
    {
        using World world = World.Start(face, Accepting);
        TestUser alice = world.User("alice");
        world.Network.Cut("alice");
        alice.Login();
        world.AdvanceToMs(8_000);

        alice.CountMembers("room");
        alice.Send("bob", "hi");
        alice.Channel("room").Join();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "0 SC(2,1)", "12000 LoginFailed(9)", "12000 SC(1,4)", "12000 Counts(;0;4)",
            "12000 Sent(2)", "12000 JoinFailed(4)",
        }));
    }

    [Test]
    [Rule("S-73")]
    public void Calls_WhileConnectingAcceptedAndTheLoginIsRefused_TimeOutAfterTheState()
    {
        using World world = World.Start(face, Accepting);
        world.Service.Ban("alice");
        TestUser alice = world.User("alice");
        alice.Login();

        alice.Channel("room").Join();
        alice.Send("bob", "hi");
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[]
        {
            "0 SC(2,1)", "250 LoginFailed(7)", "250 SC(1,7)", "250 JoinFailed(4)",
            "250 Sent(2)",
        }));
    }

    [Test]
    [Rule("S-73")]
    public void Join_WhileConnectingAcceptedAndTheLoginTimesOut_LeavesNothingForTheNextLogin()
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Client = Accepting,
            Trace = new Tracing.TraceOptions { Packets = true },
        });
        TestUser alice = world.User("alice");
        world.CutFor("alice", 13_000);
        alice.Login();
        world.AdvanceToMs(8_000);
        alice.Channel("room").Join();
        world.AdvanceToMs(20_000);

        alice.Login();
        world.AdvanceMs(60_000);

        Assert.That(alice.State, Is.EqualTo(ConnectionState.Connected));
        Assert.That(world.ArrivalsOf("> JoinRequest"), Is.Empty);
        Assert.That(world.ArrivalsOf("> LeaveRequest"), Is.Empty);
    }

    [Test]
    [Rule("S-73", "S-22")]
    public void Calls_WhileConnectingAcceptedAndLogout_FailBeforeIt()
    {
        using World world = World.Start(face, Accepting);
        TestUser alice = world.User("alice");
        alice.Login();
        alice.Send("bob", "hi");

        alice.Logout();
        world.AdvanceMs(60_000);

        Assert.That(
            alice.Log.Texts.Skip(1), Is.EqualTo(new[] { "Sent(1)", "LoggedOut(0)", "SC(1,6)" }));
    }

    [Test]
    [Rule("S-73")]
    public void ChannelCalls_WhileConnectingAccepted_StillNeedTheMembership()
    {
        using World world = World.Start(face, Accepting);
        TestUser alice = world.User("alice");
        alice.Login();

        int send = alice.Channel("room").Send("hi");
        int members = alice.Channel("room").GetMembers();
        int leave = alice.Channel("room").Leave();
        world.AdvanceMs(0);

        Assert.That((send, members, leave), Is.EqualTo((0, 0, 0)));
        Assert.That(alice.Log.Texts, Is.EqualTo(new[]
        {
            "SC(2,1)", "ChannelSent(1)", "Members(;0;5)", "Left(3)",
        }));
    }
}
