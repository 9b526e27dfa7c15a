using NUnit.Framework;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Rules.Lifecycle;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class ReuseTests(Face face)
{
    [Test]
    [Rule("B-20", "C-06")]
    public void Client_ForManyRoundsAndUsers_CanBeUsed()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        foreach (string userId in new[] { "alice", "alice", "bob" })
        {
            alice.LoginAs(userId);
            world.AdvanceMs(1_000);
            alice.Logout();
            world.AdvanceMs(1_000);
        }

        Assert.That(alice.Log.Count("LoggedIn"), Is.EqualTo(3));
        Assert.That(alice.Log.Count("LoggedOut(0)"), Is.EqualTo(3));
    }

    [Test]
    [Rule("B-21", "F-17")]
    public void Channel_MadeBeforeALogout_CanBeJoinedAfterTheNextLogin()
    {
        using World world = World.Start(face);
        TestUser alice = world.User("alice");
        TestChannel lobby = alice.Channel("lobby");
        for (int i = 0; i < 2; i++)
        {
            alice.Login();
            world.AdvanceMs(250);
            lobby.Join();
            world.AdvanceMs(5_000);
            alice.Logout();
            world.AdvanceMs(500);
        }

        Assert.That(alice.Log.Count("Joined"), Is.EqualTo(2));
    }
}
