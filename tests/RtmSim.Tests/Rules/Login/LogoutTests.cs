using System.Linq;
using NodaTime;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Login;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class LogoutTests(Face face)
{
    [Test]
    [Rule("C-14", "S-20", "S-15")]
    public void Logout_WhileConnected_ReportsTheResultThenTheStateAfter500Ms()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        int returned = alice.Logout();
        world.AdvanceMs(20_000);

        Assert.That(returned, Is.Zero);
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "750 LoggedOut(0)", "750 SC(1,6)" }));
    }

    [TestCase(0)]
    [TestCase(2_030)]
    [Rule("S-20")]
    public void Logout_WithAnotherLogoutTime_TakesThat(int milliseconds)
    {
        Duration time = Duration.FromMilliseconds(milliseconds);
        using World world = World.Start(face, new ClientOptions { LogoutTime = time });
        TestUser alice = world.Online("alice");

        alice.Logout();
        world.AdvanceMs(5_000);

        int end = 250 + milliseconds;
        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { $"{end} LoggedOut(0)", $"{end} SC(1,6)" }));
    }

    [Test]
    [Rule("S-14")]
    public void State_InsideOnLogout_IsDisconnectedAlready()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        int login = -1;
        alice.Inside["LoggedOut(0)"] = () => login = alice.Login();

        alice.Logout();
        world.AdvanceMs(500);
        world.AdvanceMs(250);

        Assert.That(login, Is.Zero);
        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "LoggedOut(0)", "SC(1,6)", "SC(2,1)", "LoggedIn", "SC(3,2)" }));
    }

    [Test]
    [Rule("C-15")]
    public void Logout_WhileDisconnected_FailsWith102()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");

        Assert.That(alice.Logout(), Is.Zero);
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "0 LoggedOut(102)" }));
    }

    [Test]
    [Rule("S-20")]
    public void Calls_DuringTheLogout_AreRefused()
    {
        using World world = World.Start(face);
        TestChannel lobby = world.Members("lobby", "alice")[0];
        TestUser alice = lobby.User;
        alice.Logout();

        Assert.That(alice.Send("bob", "hi"), Is.EqualTo(102));
        Assert.That(lobby.Send("hi"), Is.EqualTo(102));
        Assert.That(lobby.Leave(), Is.EqualTo(102));
        Assert.That(alice.CountMembers("lobby"), Is.EqualTo(102));
        Assert.That(alice.Login(), Is.Zero);
        Assert.That(alice.Logout(), Is.Zero);
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "LoginFailed(8)", "LoggedOut(102)", "LoggedOut(0)", "SC(1,6)" }));
    }

    [Test]
    [Rule("S-20")]
    public void Events_ThatLeftTheServiceBeforeTheLogout_AreStillDelivered()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser bob = world.Online("bob");

        bob.Send("alice", "in time");
        world.AdvanceMs(9);
        alice.Logout();
        world.AdvanceMs(9);
        bob.Send("alice", "too late");
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts, Is.EqualTo(new[] { "bob: in time", "LoggedOut(0)", "SC(1,6)" }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Sent(3)", "Sent(0)" }));
    }

    [Test]
    [Rule("C-17", "C-20", "S-20", "S-21")]
    public void Logout_OfAChannelMember_IsSeenByOthersAfterOneWayAndNotReportedHere()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        long start = world.ElapsedMs;

        members[0].User.Logout();
        world.AdvanceMs(5_000);

        Assert.That(members[1].Log.Lines[0], Is.EqualTo($"{start + 20} -alice"));
        Assert.That(members[0].Log.Texts, Is.EqualTo(new[] { "LoggedOut(0)", "SC(1,6)" }));
    }

    [Test]
    [Rule("S-19")]
    public void Logout_WhileConnecting_CancelsTheLoginAtOnce()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        TestUser bob = world.Online("bob");
        long start = world.ElapsedMs;
        alice.Login();
        world.AdvanceMs(100);

        alice.Logout();
        world.AdvanceMs(20_000);
        bob.Send("alice", "there?");
        world.AdvanceMs(100);

        Assert.That(
            alice.Log.Lines,
            Is.EqualTo(new[]
            {
                $"{start} SC(2,1)", $"{start + 100} LoggedOut(0)", $"{start + 100} SC(1,6)",
            }));
        Assert.That(bob.Log.Texts, Is.EqualTo(new[] { "Sent(3)" }));
    }

    [Test]
    [Rule("S-19")]
    public void Logout_WhileConnectingWithReject_FailsAndTheLoginGoesOn()
    {
        using World world = World.Start(face, new SimulationOptions
        {
            Client = new ClientOptions { LogoutWhileConnecting = LogoutWhileConnecting.Reject },
        });
        TestUser alice = world.User("alice");
        alice.Login();

        alice.Logout();
        world.AdvanceMs(1_000);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "SC(2,1)", "LoggedOut(102)", "LoggedIn", "SC(3,2)" }));
    }

    [Test]
    [Rule("C-16")]
    public void Logout_WhileReconnecting_EndsInDisconnectedAfter500Ms()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network.Cut("alice");
        world.AdvanceMs(10_000);
        alice.Log.Clear();

        alice.Logout();
        world.AdvanceMs(60_000);

        Assert.That(alice.Log.Lines, Is.EqualTo(new[] { "10750 LoggedOut(0)", "10750 SC(1,6)" }));
    }

    [Test]
    [Rule("C-16", "D-11")]
    public void Logout_WhileAborted_EndsInDisconnectedAndTheWayBackIsOpen()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        TestUser tablet = world.User("alice");
        tablet.Login();
        world.AdvanceMs(60_000);
        Assert.That(alice.State, Is.EqualTo(ConnectionState.Aborted));
        alice.Log.Clear();

        alice.Logout();
        world.AdvanceMs(500);
        alice.Login();
        world.AdvanceMs(250);

        Assert.That(
            alice.Log.Texts,
            Is.EqualTo(new[] { "LoggedOut(0)", "SC(1,6)", "SC(2,1)", "LoggedIn", "SC(3,2)" }));
        Assert.That(tablet.State, Is.EqualTo(ConnectionState.Aborted));
    }
}
