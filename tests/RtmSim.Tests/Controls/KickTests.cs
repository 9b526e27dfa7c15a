using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;
using RtmSim.Tests.Support;

namespace RtmSim.Tests.Controls;

[TestFixture(Face.Unity)]
[TestFixture(Face.Ios)]
public sealed class KickTests(Face face)
{
    [Test]
    [Rule("S-82", "D-14")]
    public void Kick_EndsTheSessionAndBarsNoLogin()
    {
        using World world = World.Start(face);
        TestChannel[] members = world.Members("lobby", "alice", "bob").ToArray();
        long start = world.ElapsedMs;

        world.Service.Kick("alice");
        world.AdvanceMs(1_000);
        members[0].User.Logout();
        world.AdvanceMs(500);
        members[0].User.Login();
        world.AdvanceMs(250);

        Assert.That(members[0].Log.Lines, Is.EqualTo(new[]
        {
            $"{start + 10} SC(5,7)", $"{start + 1_500} LoggedOut(0)", $"{start + 1_500} SC(1,6)",
            $"{start + 1_500} SC(2,1)", $"{start + 1_750} LoggedIn",
            $"{start + 1_750} SC(3,2)",
        }));
        Assert.That(members[1].Log.Lines[0], Is.EqualTo($"{start + 10} -alice"));
    }

    [Test]
    [Rule("S-82")]
    public void Kick_WithoutALink_IsLearntOnReturn()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");
        world.Network.Cut("alice");
        world.AdvanceMs(10_000);

        world.Service.Kick("alice");
        world.AdvanceMs(1_000);
        Assert.That(alice.State, Is.EqualTo(ConnectionState.Reconnecting));
        world.Network.Restore("alice");
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts[^1], Is.EqualTo("SC(5,7)"));
    }

    [Test]
    [Rule("S-82")]
    public void Kick_OfSomeoneElseOrInAnotherProject_ChangesNothing()
    {
        using World world = World.Start(face);
        TestUser alice = world.Online("alice");

        world.Service.Kick("bob");
        world.Service.Kick("alice", new string('e', 32));
        world.AdvanceMs(1_000);

        Assert.That(alice.Log.Texts, Is.Empty);
        Assert.That(
            world.Trace.Count(traced => traced.Name == "service.kick"), Is.EqualTo(2));
    }
}
