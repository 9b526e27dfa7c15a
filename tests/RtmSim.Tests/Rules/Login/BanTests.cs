using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Login;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class BanTests(Face face)
{
    [Test]
    [Rule("S-26", "D-14")]
    public void Ban_OfAUserWhoIsLoggedIn_AbortsAndLeavesTheChannels()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        long start = world.ElapsedMs;

        world.Service.Ban("alice");
        world.AdvanceMs(5_000);

        Assert.That(members[0].Log.Lines, Is.EqualTo(new[] { $"{start + 10} SC(5,7)" }));
        Assert.That(members[1].Log.Lines[0], Is.EqualTo($"{start + 10} -alice"));
    }

    [Test]
    [Rule("S-26", "C-04")]
    public void Login_OfABannedUser_FailsWith7AndReasonBanned()
    {
        using World world = World.Start(face);
        world.Service.Ban("alice");
        TestUser alice = world.User("alice");

        alice.Login();
        world.AdvanceMs(20_000);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[] { "0 SC(2,1)", "250 LoginFailed(7)", "250 SC(1,7)" }));
    }

    [Test]
    [Rule("S-26")]
    public void Unban_TellsNobodyAndOpensTheLogin()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Service.Ban("alice");
        world.AdvanceMs(100);
        alice.Log.Clear();

        world.Service.Unban("alice");
        world.AdvanceMs(60_000);
        Assert.That(alice.Log.Lines, Is.Empty);
        alice.Logout();
        world.AdvanceMs(500);
        alice.Login();
        world.AdvanceMs(250);

        Assert.That(alice.State, Is.EqualTo(ConnectionState.Connected));
    }

    [Test]
    [Rule("S-26")]
    public void Ban_WhileReconnecting_IsLearntWhenTheLinkIsBack()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network.Cut("alice");
        world.AdvanceMs(10_000);

        world.Service.Ban("alice");
        world.AdvanceMs(10_000);
        Assert.That(alice.State, Is.EqualTo(ConnectionState.Reconnecting));
        world.Network.Restore("alice");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines[^1], Is.EqualTo("20500 SC(5,7)"));
    }

    [Test]
    [Rule("S-26")]
    public void Ban_OfOneProject_LeavesTheOthersAlone()
    {
        using World world = World.Start(face);
        TestUser here = world.Online("alice");
        string elsewhere = new('e', 32);
        TestUser there = world.User("alice", elsewhere);
        there.Login();
        world.AdvanceMs(250);

        world.Service.Ban("alice", elsewhere);
        world.AdvanceMs(1_000);

        Assert.That(here.State, Is.EqualTo(ConnectionState.Connected));
        Assert.That(there.State, Is.EqualTo(ConnectionState.Aborted));
    }
}
